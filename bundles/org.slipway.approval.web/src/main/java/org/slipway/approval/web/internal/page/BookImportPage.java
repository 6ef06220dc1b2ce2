// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;
import org.slipway.approval.web.internal.page.BookFormPage.Target;

/**
 * The form for a file of invoices, and what was found in one.
 *
 * @param found what can be entered; empty before a file was looked at, and if anything in it is wrong
 */
public record BookImportPage(Frame frame, Target target, BookInput file, List<Problem> problems, List<Found> found) {

    /** What is wrong with a line of the file; empty if it is not one line, or no column. */
    public record Problem(String line, String column, String explanation) {}

    /**
     * What is in a sound file.
     *
     * @param content the file itself, to be sent again
     */
    public record Found(String added, String known, List<Invoice> invoices, String content) {}

    /** An invoice that the books don't have yet. */
    public record Invoice(String number, String customer, String due, String total) {}
}
