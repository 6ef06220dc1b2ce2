// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slipway.api.InvoiceRef;
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

    /** One conditional update, or the first row of the invoice; empty if the amount is reserved now. */
    static Optional<TransitionAnswer> reserve(
            EntityManager entities, InvoiceRef invoice, Money amount, AllocationStep.Reserve step) {
        if (update(entities, invoice, amount, step)) {
            return Optional.empty();
        }
        Reserved now = read(entities, invoice, amount.getCurrencyUnit());
        if (now.releases() != step.seen().releases()) {
            return Optional.of(new TransitionAnswer.BalanceMoved());
        }
        if (now.amount().plus(amount).isGreaterThan(step.outstanding())) {
            return Optional.of(new TransitionAnswer.OverOutstanding());
        }
        entities.persist(new ReservationRow(invoice, amount));
        entities.flush();
        return Optional.empty();
    }

    private static boolean update(
            EntityManager entities, InvoiceRef invoice, Money amount, AllocationStep.Reserve step) {
        Query update = entities.createQuery("UPDATE ReservationRow r SET r.reserved = r.reserved + :amount"
                + " WHERE r.supplier = :supplier AND r.invoice = :invoice AND r.currency = :currency"
                + " AND r.releases = :releases AND r.reserved + :amount <= :outstanding");
        return of(update, invoice, amount)
                        .setParameter("currency", amount.getCurrencyUnit().getCode())
                        .setParameter("releases", step.seen().releases())
                        .setParameter("outstanding", step.outstanding().getAmount())
                        .executeUpdate()
                == 1;
    }

    static void release(EntityManager entities, InvoiceRef invoice, Money amount) {
        Query update = entities.createQuery(
                "UPDATE ReservationRow r SET r.reserved = r.reserved - :amount, r.releases = r.releases + 1"
                        + " WHERE r.supplier = :supplier AND r.invoice = :invoice");
        if (of(update, invoice, amount).executeUpdate() != 1) {
            throw new IllegalStateException("nothing is reserved on invoice " + invoice);
        }
    }

    private static Query of(Query update, InvoiceRef invoice, Money amount) {
        return update.setParameter("supplier", invoice.supplier().value())
                .setParameter("invoice", invoice.invoice())
                .setParameter("amount", amount.getAmount());
    }
}
