// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierScope;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SubmissionKey;
import org.slipway.spi.store.SlipQuery;
import org.slipway.spi.store.SubmittedSlip;

/** The questions that are asked of slips: one statement each, and one more where a page follows another. */
final class SlipRows {

    private static final int OF_INVOICE_LIMIT = 200;

    /** Begins with a plain bound, which an index serves. */
    private static final String AFTER =
            "s.origin.submitted >= :submitted AND (s.origin.submitted > :submitted OR s.code > :last)";

    private SlipRows() {}

    static Optional<SubmittedSlip> submitted(EntityManager entities, InvoiceRef invoice, SubmissionKey key) {
        return entities.createQuery(
                        "SELECT s FROM SlipRow s WHERE s.supplier = :supplier AND s.origin.invoice = :invoice"
                                + " AND s.submissionKey = :key",
                        SlipRow.class)
                .setParameter("supplier", invoice.supplier().value())
                .setParameter("invoice", invoice.invoice())
                .setParameter("key", key.value())
                .getResultStream()
                .findFirst()
                .map(SlipRow::toSubmitted);
    }

    static Optional<Slip> find(EntityManager entities, SupplierScope scope, SlipCode code) {
        return new SlipConditions(scope)
                .and("s.code = :code", Map.of("code", code.value()))
                .select(entities, "")
                .getResultStream()
                .findFirst()
                .map(SlipRow::toSlip);
    }

    static List<Slip> ofInvoice(EntityManager entities, InvoiceRef invoice) {
        return entities.createQuery(
                        "SELECT s FROM SlipRow s WHERE s.supplier = :supplier AND s.origin.invoice = :invoice"
                                + " ORDER BY s.origin.submitted DESC, s.code DESC",
                        SlipRow.class)
                .setParameter("supplier", invoice.supplier().value())
                .setParameter("invoice", invoice.invoice())
                .setMaxResults(OF_INVOICE_LIMIT)
                .getResultStream()
                .map(SlipRow::toSlip)
                .toList();
    }

    static List<Slip> query(EntityManager entities, SlipQuery query) {
        if (query.statuses().isEmpty()) {
            return List.of();
        }
        SlipConditions asked = new SlipConditions(query.scope())
                .and("s.state.status IN :statuses", Map.of("statuses", query.statuses()));
        if (query.after().isEmpty()) {
            return page(entities, asked, query.limit());
        }
        return find(entities, query.scope(), query.after().get())
                .map(last -> page(entities, asked.and(AFTER, place(last)), query.limit()))
                .orElse(List.of());
    }

    private static Map<String, Object> place(Slip last) {
        return Map.of(
                "submitted", last.origin().submitted(), "last", last.code().value());
    }

    private static List<Slip> page(EntityManager entities, SlipConditions asked, int limit) {
        return asked.select(entities, " ORDER BY s.origin.submitted, s.code")
                .setMaxResults(limit)
                .getResultStream()
                .map(SlipRow::toSlip)
                .toList();
    }
}
