// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;

/**
 * The form for a slip that is entered on a customer's behalf.
 *
 * @param summary of the invoice
 * @param problems all that is wrong, in the order of the fields; empty at first
 */
public record EntryPage(
        Frame frame, String summary, Hidden hidden, List<BookInput> inputs, File file, List<Problem> problems) {

    /** Whether a file that was chosen before has to be chosen once more: browsers give none back. */
    public boolean fileAgain() {
        return (!problems.isEmpty() || frame.around().restored())
                && file.problem().isEmpty();
    }

    /** What the form carries unseen. */
    public record Hidden(String supplier, String invoice, String submissionKey) {}

    /**
     * The field for the proof of payment.
     *
     * @param problem empty if nothing is wrong
     * @param maxBytes of the file
     * @param tooLarge what the script says of a larger one
     */
    public record File(String hint, String problem, long maxBytes, String tooLarge) {}

    /** What is wrong, and the way to its field. */
    public record Problem(String anchor, String explanation) {}
}
