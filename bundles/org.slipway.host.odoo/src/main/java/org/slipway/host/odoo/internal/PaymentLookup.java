// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slipway.host.odoo.internal.OdooSession.Conversation;
import org.slipway.spi.host.PostedReceipt;
import org.slipway.spi.host.ReceiptKey;

/** Finds payments by the names that we gave them. */
final class PaymentLookup {

    private static final int PAGE = 500;
    private static final int MOST_PAGES = 20;

    private PaymentLookup() {}

    private static Search names() {
        return Search.in("ir.model.data", "name", "res_id", "create_date")
                .where("module", "=", PaymentName.MODULE)
                .where("model", "=", "account.payment");
    }

    /** The payment of a key, whatever became of it. */
    static Optional<Payment> find(Company company, ReceiptKey key, Conversation odoo) throws OdooException {
        Optional<OdooRow> name = odoo.row(names().where("name", "=", PaymentName.of(company, key)));
        return name.isEmpty()
                ? Optional.empty()
                : Payment.read(name.get().json().path("res_id").asInt(), odoo);
    }

    /** The receipts of a company since a time, oldest first. Those that are not complete are not receipts yet. */
    static List<PostedReceipt> since(Company company, Instant since, int limit, Conversation odoo)
            throws OdooException {
        Search search = names().where("name", "=like", PaymentName.ofCompany(company))
                .where("create_date", ">=", OdooRow.condition(since))
                .order("create_date, id")
                .limit(PAGE);
        List<PostedReceipt> receipts = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES && receipts.size() < limit; page++) {
            List<OdooRow> names = odoo.rows(search.offset(page * PAGE));
            receipts.addAll(receipts(names, odoo));
            if (names.size() < PAGE) {
                break;
            }
        }
        return List.copyOf(receipts.subList(0, Math.min(limit, receipts.size())));
    }

    private static List<PostedReceipt> receipts(List<OdooRow> names, Conversation odoo) throws OdooException {
        List<Integer> ids =
                names.stream().map(row -> row.json().path("res_id").asInt()).toList();
        Map<Integer, Payment> payments = new HashMap<>();
        if (!ids.isEmpty()) {
            odoo.rows(Payment.search().where("id", "in", ids).limit(ids.size()))
                    .forEach(row -> payments.put(row.id(), Payment.of(row)));
        }
        return names.stream()
                .flatMap(name -> Optional.ofNullable(
                        payments.get(name.json().path("res_id").asInt()))
                        .filter(Payment::complete)
                        .flatMap(payment -> receipt(name, payment))
                        .stream())
                .toList();
    }

    private static Optional<PostedReceipt> receipt(OdooRow name, Payment payment) {
        return PaymentName.key(name.text("name"))
                .map(key -> new PostedReceipt(
                        payment.number(),
                        key,
                        payment.amount(),
                        payment.date(),
                        payment.journal(),
                        name.instant("create_date")));
    }
}
