// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import org.slipway.api.PlainText;
import org.slipway.api.link.InvoiceLinks;

/**
 * What was asked about links.
 *
 * @param number of the invoice; empty if none was looked for
 * @param supplier and {@code id}: the invoice of this number that a form is about
 * @param selector of the link that a form is about
 */
record LinkForm(String number, String supplier, String id, String selector, String reason) {

    private static final int NUMBER_LIMIT = 64;

    static LinkForm read(StaffRequest request) {
        String number = PlainText.line(request.field("invoice"));
        return new LinkForm(
                number.substring(0, Math.min(NUMBER_LIMIT, number.length())),
                request.field("supplier"),
                request.field("id"),
                request.field("link"),
                PlainText.line(request.field("reason")));
    }

    boolean about(InvoiceLinks found) {
        return found.invoice().ref().supplier().value().equals(supplier)
                && found.invoice().ref().invoice().equals(id);
    }
}
