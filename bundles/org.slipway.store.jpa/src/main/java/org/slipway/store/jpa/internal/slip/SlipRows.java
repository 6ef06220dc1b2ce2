// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierScope;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStanding;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SubmissionKey;
import org.slipway.database.Damage;
import org.slipway.spi.store.SlipList;
import org.slipway.spi.store.SubmittedSlip;
import org.slipway.store.jpa.internal.ScopedQuery;

/** The questions that are asked of slips: one statement for the slips and one for what they pay. */
final class SlipRows {

    /** The newest 200 are chosen before what they pay is looked for, so that none of them is cut; one that pays nothing is damaged, and not left out. */
    private static final String OF_INVOICE = "SELECT s.*, COALESCE(a.supplier, s.supplier) AS " + AllocationRow.SUPPLIER
            + ", COALESCE(a.code, s.code) AS " + AllocationRow.CODE + ", a.invoice AS " + AllocationRow.INVOICE
            + ", a.invoice_number AS " + AllocationRow.NUMBER + ", COALESCE(a.place, -1) AS place, a.amount AS "
            + AllocationRow.AMOUNT
            + " FROM (SELECT code, submitted FROM slip WHERE supplier = ?1 AND invoice = ?2"
            + " UNION SELECT p.code, p.submitted FROM slip_allocation o JOIN slip p ON p.code = o.code"
            + " WHERE o.supplier = ?1 AND o.invoice = ?2"
            + " ORDER BY 2 DESC, 1 DESC FETCH FIRST 200 ROWS ONLY) newest"
            + " JOIN slip s ON s.code = newest.code LEFT JOIN slip_allocation a ON a.code = s.code ORDER BY a.place";

    private static final Set<String> WAITING =
            Set.of(SlipStatus.PENDING.name(), SlipStatus.ON_HOLD.name(), SlipStatus.FIRST_APPROVED.name());

    private static final Comparator<Slip> NEWEST_FIRST = Comparator.comparing(
                    (Slip slip) -> slip.origin().submitted())
            .thenComparing(slip -> slip.code().value())
            .reversed();

    private SlipRows() {}

    static Optional<SubmittedSlip> submitted(EntityManager entities, InvoiceRef invoice, SubmissionKey key) {
        List<SlipRow> rows = entities.createQuery(
                        "SELECT s FROM SlipRow s WHERE s.supplier = :supplier AND s.origin.invoice = :invoice"
                                + " AND s.submissionKey = :key",
                        SlipRow.class)
                .setParameter("supplier", invoice.supplier().value())
                .setParameter("invoice", invoice.invoice())
                .setParameter("key", key.value())
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new SubmittedSlip(Allocations.complete(entities, row), row.fingerprint()));
    }

    /**
     * Whether another slip stands for the one that this slip is to stand for. Locks that one until the transaction ends, so
     * that of two at the same moment the second sees the first.
     */
    static boolean replaced(EntityManager entities, Slip slip) {
        Optional<SlipCode> rejected = slip.origin().replaces();
        if (rejected.isEmpty()) {
            return false;
        }
        String supplier = slip.ref().supplier().value();
        String code = rejected.get().value();
        entities.createQuery("UPDATE SlipRow s SET s.fingerprint = s.fingerprint"
                        + " WHERE s.supplier = :supplier AND s.code = :code")
                .setParameter("supplier", supplier)
                .setParameter("code", code)
                .executeUpdate();
        if (takenBack(entities, supplier, code)) {
            return true;
        }
        return !entities.createQuery(
                        "SELECT s.code FROM SlipRow s WHERE s.supplier = :supplier AND s.origin.replaces = :code"
                                + " AND s.state.status <> :withdrawn",
                        String.class)
                .setParameter("supplier", supplier)
                .setParameter("code", code)
                .setParameter("withdrawn", SlipStatus.WITHDRAWN.name())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Whether the rejection that a slip was to answer was taken back at the same moment. */
    private static boolean takenBack(EntityManager entities, String supplier, String code) {
        return !entities.createQuery(
                        "SELECT s.code FROM SlipRow s WHERE s.supplier = :supplier AND s.code = :code"
                                + " AND s.state.status <> :rejected",
                        String.class)
                .setParameter("supplier", supplier)
                .setParameter("code", code)
                .setParameter("rejected", SlipStatus.REJECTED.name())
                .getResultList()
                .isEmpty();
    }

    /** Whether another slip was submitted in place of this one, withdrawn or not. */
    static boolean hasSuccessor(EntityManager entities, Slip slip) {
        return !entities.createQuery(
                        "SELECT s.code FROM SlipRow s WHERE s.supplier = :supplier AND s.origin.replaces = :code",
                        String.class)
                .setParameter("supplier", slip.ref().supplier().value())
                .setParameter("code", slip.code().value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    static Optional<Slip> find(EntityManager entities, SupplierScope scope, SlipCode code) {
        return row(entities, scope, code).map(row -> Allocations.complete(entities, row));
    }

    /** The slip without what it pays. */
    static Optional<SlipRow> row(EntityManager entities, SupplierScope scope, SlipCode code) {
        return new ScopedQuery<>(SlipRow.class, scope)
                .and("r.code = :code", "code", code.value())
                .select(entities, "")
                .getResultStream()
                .findFirst();
    }

    /** The slips that came from an invoice, and those that came from another and pay it too; the newest, by one statement. */
    static SlipList ofInvoice(EntityManager entities, InvoiceRef invoice) {
        List<?> found = entities.createNativeQuery(OF_INVOICE, AllocationRow.WITH_SLIP)
                .setParameter(1, invoice.supplier().value())
                .setParameter(2, invoice.invoice())
                .getResultList();
        SlipList slips = Allocations.slips(found.stream().map(Object[].class::cast));
        return new SlipList(slips.stream().sorted(NEWEST_FIRST).toList(), slips.damaged(), Optional.empty());
    }

    static List<SlipStanding> standing(EntityManager entities, SupplierScope scope, Set<SlipCode> codes) {
        return new ScopedQuery<>(SlipRow.class, scope)
                .and(
                        "r.code IN :codes",
                        "codes",
                        codes.stream().map(SlipCode::value).toList())
                .select(entities, "")
                .getResultStream()
                .flatMap(row -> Damage.spared("status of slip " + row.code(), row::standing).stream())
                .toList();
    }

    static long waiting(EntityManager entities, InvoiceRef invoice) {
        return entities.createQuery(
                        "SELECT COUNT(s) FROM SlipRow s WHERE s.supplier = :supplier AND s.origin.invoice = :invoice"
                                + " AND s.state.status IN :waiting",
                        Long.class)
                .setParameter("supplier", invoice.supplier().value())
                .setParameter("invoice", invoice.invoice())
                .setParameter("waiting", WAITING)
                .getSingleResult();
    }
}
