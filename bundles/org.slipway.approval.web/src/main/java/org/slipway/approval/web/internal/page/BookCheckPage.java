// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;
import org.slipway.approval.web.internal.page.BookFormPage.Target;

/**
 * An invoice as it would be entered.
 *
 * @param told what was taken for something else than was typed
 * @param typed what stood in the form, to be sent again
 */
public record BookCheckPage(Frame frame, List<String> told, Target target, WrittenInvoice invoice, List<Typed> typed) {

    /** A field of the form. */
    public record Typed(String name, String value) {}
}
