// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;
import org.slipway.approval.web.internal.page.SlipPage.Notice;

/** A form of the books. */
public record BookFormPage(Frame frame, Target target, List<Notice> notices, List<BookInput> inputs) {

    /**
     * What the form is for.
     *
     * @param action the address that takes it
     * @param supplier whose books they are
     * @param back the address of the list
     * @param intro what it is about
     * @param button what it does
     */
    public record Target(String action, String supplier, String back, String intro, String button) {}
}
