// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slipway.api.InvoiceRef;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.Slip;
import org.slipway.spi.store.AllocationStep;
import org.slipway.spi.store.Reserved;
import org.slipway.spi.store.TransitionAnswer;

/** What approved slips will take from the balances of their invoices. */
final class Reservations {

    private Reservations() {}

    static Reserved read(EntityManager entities, InvoiceRef invoice, CurrencyUnit currency) {
        ReservationRow row = entities.find(ReservationRow.class, new ReservationRow.Key(invoice));
        return row == null ? new Reserved(Money.zero(currency), 0) : row.toReserved();
    }

    /**
     * Reserves what a slip pays, invoice by invoice in the order of their ids, so that no two slips wait for each other.
     * If one can't be reserved, the transaction is marked for rollback; empty if all are.
     */
    static Optional<TransitionAnswer> reserve(EntityManager entities, Slip slip, AllocationStep.Reserve step) {
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
    private static Optional<TransitionAnswer> reserve(
            EntityManager entities, Allocation allocation, AllocationStep.Balance balance) {
        InvoiceRef invoice = allocation.invoice();
        Money amount = allocation.amount();
        if (update(entities, allocation, balance)) {
            return Optional.empty();
        }
        Reserved now = read(entities, invoice, amount.getCurrencyUnit());
        if (now.releases() != balance.seen().releases()) {
            return Optional.of(new TransitionAnswer.BalanceMoved());
        }
        if (now.amount().plus(amount).isGreaterThan(balance.outstanding())) {
            return Optional.of(new TransitionAnswer.OverOutstanding());
        }
        entities.persist(new ReservationRow(invoice, amount));
        entities.flush();
        return Optional.empty();
    }

    private static boolean update(EntityManager entities, Allocation allocation, AllocationStep.Balance balance) {
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
