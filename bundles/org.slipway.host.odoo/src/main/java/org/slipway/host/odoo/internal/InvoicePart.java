// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slipway.host.odoo.internal.OdooSession.Conversation;
import org.slipway.spi.host.ReceiptAllocation;

/**
 * What a receipt allocates to an invoice.
 *
 * @param invoice as it stands in Odoo, booked
 */
record InvoicePart(ReceiptAllocation allocation, OdooRow invoice) {

    /** The parts whose invoices are booked in Odoo, by one question. */
    static List<InvoicePart> of(Company company, List<ReceiptAllocation> allocations, Conversation odoo)
            throws OdooException {
        Map<Integer, ReceiptAllocation> wanted = new LinkedHashMap<>();
        allocations.forEach(
                allocation -> CompanyReading.number(allocation.invoice()).ifPresent(id -> wanted.put(id, allocation)));
        if (wanted.isEmpty()) {
            return List.of();
        }
        Search booked = Search.in("account.move", "name", "currency_id", "commercial_partner_id", "amount_residual")
                .where("id", "in", List.copyOf(wanted.keySet()))
                .where("company_id", "=", company.id())
                .where("move_type", "=", "out_invoice")
                .where("state", "=", "posted");
        return odoo.rows(booked.limit(wanted.size())).stream()
                .flatMap(row ->
                        Optional.ofNullable(wanted.get(row.id()))
                                .map(allocation -> new InvoicePart(allocation, row))
                                .stream())
                .toList();
    }

    /** Those that are paid in full before those that are not: Odoo gives each as much as both sides have left. */
    static List<InvoicePart> inOrder(List<InvoicePart> parts) {
        return parts.stream()
                .sorted(Comparator.comparing(InvoicePart::leavesSome))
                .toList();
    }

    String name() {
        return invoice.text("name");
    }

    CurrencyUnit currency() {
        return invoice.currency("currency_id");
    }

    Money owed() {
        return invoice.money("amount_residual", currency());
    }

    /** Whether the invoice owes something after this. */
    boolean leavesSome() {
        return allocation.amount().isLessThan(owed());
    }

    /** Odoo's id of who owes it. */
    int owner() {
        return invoice.reference("commercial_partner_id").orElse(0);
    }
}
