// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.joda.money.Money;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.Slip;
import org.slipway.spi.store.Balance;
import org.slipway.spi.store.Reserved;
import org.slipway.spi.store.SlipTransition;
import org.slipway.spi.store.TransitionAnswer;

/** What approved slips will take from the balances of their invoices. */
final class ReservedAmounts {

    private ReservedAmounts() {}

    /** Empty if nothing was ever reserved on it. */
    static Optional<Reserved> read(EntityManager entities, InvoiceRef invoice) {
        return Optional.ofNullable(entities.find(ReservationRow.class, new ReservationRow.Key(invoice)))
                .map(ReservationRow::toReserved);
    }

    /** What is reserved on some invoices of one supplier; one on which nothing was ever reserved is missing. */
    static Map<InvoiceRef, Reserved> read(EntityManager entities, SupplierId supplier, Set<String> invoices) {
        return entities.createQuery(
                        "SELECT r FROM ReservationRow r WHERE r.supplier = :supplier AND r.invoice IN :invoices",
                        ReservationRow.class)
                .setParameter("supplier", supplier.value())
                .setParameter("invoices", invoices)
                .getResultStream()
                .collect(Collectors.toMap(ReservationRow::ref, ReservationRow::toReserved));
    }

    /**
     * Reserves what a slip pays, invoice by invoice in the order of their ids, so that no two slips wait for each other.
     * If one can't be reserved, the transaction is marked for rollback; empty if all are.
     */
    static Optional<TransitionAnswer> reserve(EntityManager entities, Slip slip, SlipTransition step) {
        for (Allocation allocation : inOrder(slip)) {
            Optional<TransitionAnswer> refusal = reserve(entities, allocation, step.of(allocation.invoice()));
            if (refusal.isPresent()) {
                entities.getTransaction().setRollbackOnly();
                return refusal;
            }
        }
        return Optional.empty();
    }

    /** One conditional update, or the first row of the invoice. */
    private static Optional<TransitionAnswer> reserve(EntityManager entities, Allocation allocation, Balance balance) {
        InvoiceRef invoice = allocation.invoice();
        Money amount = allocation.amount();
        if (update(entities, allocation, balance)) {
            return Optional.empty();
        }
        Reserved now = read(entities, invoice).orElseGet(() -> Reserved.nothing(amount.getCurrencyUnit()));
        Optional<TransitionAnswer> refusal = balance.refusal(now, amount);
        if (refusal.isEmpty()) {
            entities.persist(new ReservationRow(invoice, amount));
            entities.flush();
        }
        return refusal;
    }

    private static boolean update(EntityManager entities, Allocation allocation, Balance balance) {
        Query update = entities.createQuery("UPDATE ReservationRow r SET r.reserved = r.reserved + :amount"
                + " WHERE r.supplier = :supplier AND r.invoice = :invoice AND r.currency = :currency"
                + " AND r.releases = :releases AND r.reserved + :amount <= :outstanding");
        return of(update, allocation)
                        .setParameter(
                                "currency",
                                allocation.amount().getCurrencyUnit().getCode())
                        .setParameter("releases", balance.seen().releases())
                        .setParameter("outstanding", balance.outstanding().getAmount())
                        .executeUpdate()
                == 1;
    }

    /** Releases what a slip had reserved. */
    static void release(EntityManager entities, Slip slip) {
        for (Allocation allocation : inOrder(slip)) {
            Query update = entities.createQuery(
                    "UPDATE ReservationRow r SET r.reserved = r.reserved - :amount, r.releases = r.releases + 1"
                            + " WHERE r.supplier = :supplier AND r.invoice = :invoice");
            if (of(update, allocation).executeUpdate() != 1) {
                throw new IllegalStateException("nothing is reserved on invoice " + allocation.invoice());
            }
        }
    }

    private static List<Allocation> inOrder(Slip slip) {
        return slip.figures().settlement().allocations().stream()
                .sorted(Comparator.comparing(allocation -> allocation.invoice().invoice()))
                .toList();
    }

    private static Query of(Query update, Allocation allocation) {
        return update.setParameter("supplier", allocation.invoice().supplier().value())
                .setParameter("invoice", allocation.invoice().invoice())
                .setParameter("amount", allocation.amount().getAmount());
    }
}
