// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal.view;

import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceStatus;
import org.slipway.api.portal.InvoiceView;
import org.slipway.api.slip.SlipStatus;
import org.slipway.web.Chip;
import org.slipway.web.Texts;

/** The states of invoices and slips in a word. */
final class Chips {

    private Chips() {}

    static Chip of(InvoiceView view, Texts texts) {
        Invoice invoice = view.invoice();
        if (invoice.status() == InvoiceStatus.CANCELLED) {
            return new Chip(texts.get("invoice.cancelled"), "chip chip-bad");
        }
        if (!invoice.payable()) {
            return new Chip(texts.get("invoice.paid"), "chip chip-ok");
        }
        if (invoice.summary().overdue(view.today())) {
            return new Chip(texts.get("invoice.overdue"), "chip chip-bad");
        }
        return new Chip(texts.get(invoice.summary().partPaid() ? "invoice.partPaid" : "invoice.open"), "chip");
    }

    static Chip of(SlipStatus status, Texts texts) {
        return switch (status) {
            case ON_HOLD -> new Chip(texts.get("status.ON_HOLD"), "chip chip-wait");
            case WITHDRAWN -> new Chip(texts.get("status.WITHDRAWN"), "chip");
            case PENDING, FIRST_APPROVED -> new Chip(texts.get("status.PENDING"), "chip chip-wait");
            case APPROVED, POSTING_REFUSED -> new Chip(texts.get("status.APPROVED"), "chip");
            case POSTED -> new Chip(texts.get("status.POSTED"), "chip chip-ok");
            case REJECTED -> new Chip(texts.get("status.REJECTED"), "chip chip-bad");
        };
    }
}
