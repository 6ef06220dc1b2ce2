// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.slipway.api.slip.Slip;
import org.slipway.spi.store.SlipAllowance;
import org.slipway.spi.store.SlipAllowance.Bound;
import org.slipway.spi.store.SlipAllowance.Share;

/**
 * Counts slips by invoice and by customer: a row each, with the day it counts. The conditional update of the invoice's row
 * also keeps other submissions to the invoice waiting until the transaction ends, so that how many wait for staff is exact too.
 */
final class SlipAllowances {

    private static final String UPDATE = "UPDATE slip_allowance SET"
            + " slips = CASE WHEN epoch_day = ?4 THEN slips ELSE 0 END + ?5,"
            + " bytes = CASE WHEN epoch_day = ?4 THEN bytes ELSE 0 END + ?6, epoch_day = ?4"
            + " WHERE supplier = ?1 AND kind = ?2 AND whose = ?3"
            + " AND (epoch_day <> ?4 OR slips = 0 OR (slips + ?5 <= ?7 AND bytes + ?6 <= ?8))";

    private static final String SPENT =
            "SELECT kind FROM slip_allowance WHERE supplier = ?1 AND epoch_day = ?2 AND slips > 0"
                    + " AND (kind = ?3 AND whose = ?4 AND (slips >= ?5 OR bytes + ?9 > ?6)"
                    + " OR kind = ?7 AND whose = ?8 AND (slips >= ?10 OR bytes + ?9 > ?11)) ORDER BY kind DESC";

    private static final String SELECT =
            "SELECT epoch_day FROM slip_allowance WHERE supplier = ?1 AND kind = ?2 AND whose = ?3";

    private static final String INSERT = "INSERT INTO slip_allowance (supplier, kind, whose, epoch_day, slips, bytes)"
            + " VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

    private final EntityManager entities;
    private final Slip slip;
    private final SlipAllowance allowance;

    private SlipAllowances(EntityManager entities, Slip slip, SlipAllowance allowance) {
        this.entities = entities;
        this.slip = slip;
        this.allowance = allowance;
    }

    /** What is spent already, without waiting for anybody: nothing of such a slip needs to be written. */
    static Optional<Bound> spent(EntityManager entities, Slip slip, SlipAllowance allowance) {
        if (!allowance.counted()) {
            return Optional.empty();
        }
        List<?> spent = entities.createNativeQuery(SPENT)
                .setParameter(1, slip.ref().supplier().value())
                .setParameter(2, allowance.day().toEpochDay())
                .setParameter(3, Bound.INVOICE.name())
                .setParameter(4, slip.origin().invoice().invoice())
                .setParameter(5, allowance.ofInvoice().slips())
                .setParameter(6, allowance.ofInvoice().bytes())
                .setParameter(7, Bound.CUSTOMER.name())
                .setParameter(8, slip.origin().customer().id().value())
                .setParameter(9, slip.attachment().bytes())
                .setParameter(10, allowance.ofCustomer().slips())
                .setParameter(11, allowance.ofCustomer().bytes())
                .getResultList();
        return spent.stream().map(kind -> Bound.valueOf((String) kind)).findFirst();
    }

    /** Counts a slip in the running transaction, always the invoice first; what it is too many for, or empty. */
    static Optional<Bound> count(EntityManager entities, Slip slip, SlipAllowance allowance) {
        return new SlipAllowances(entities, slip, allowance).count();
    }

    private Optional<Bound> count() {
        if (!within(Bound.INVOICE, slip.origin().invoice().invoice(), allowance.ofInvoice())) {
            return Optional.of(Bound.INVOICE);
        }
        if (allowance.counted()
                && !within(Bound.CUSTOMER, slip.origin().customer().id().value(), allowance.ofCustomer())) {
            return Optional.of(Bound.CUSTOMER);
        }
        boolean full = SlipRows.waiting(entities, slip.origin().invoice()) >= allowance.mostWaiting();
        return full ? Optional.of(Bound.WAITING) : Optional.empty();
    }

    /** Where the first row of an invoice or customer came from another transaction meanwhile, it is counted on that one. */
    private boolean within(Bound kind, String whose, Share share) {
        if (update(kind, whose, share)) {
            return true;
        }
        boolean missing = of(SELECT, kind, whose).getResultList().isEmpty();
        if (missing) {
            charge(of(INSERT, kind, whose)).executeUpdate();
        }
        return missing || update(kind, whose, share);
    }

    private boolean update(Bound kind, String whose, Share share) {
        return charge(of(UPDATE, kind, whose))
                        .setParameter(7, allowance.counted() ? share.slips() : Integer.MAX_VALUE)
                        .setParameter(8, allowance.counted() ? share.bytes() : Long.MAX_VALUE)
                        .executeUpdate()
                == 1;
    }

    private Query of(String sql, Bound kind, String whose) {
        return entities.createNativeQuery(sql)
                .setParameter(1, slip.ref().supplier().value())
                .setParameter(2, kind.name())
                .setParameter(3, whose);
    }

    private Query charge(Query query) {
        return query.setParameter(4, allowance.day().toEpochDay())
                .setParameter(5, allowance.counted() ? 1 : 0)
                .setParameter(6, allowance.counted() ? slip.attachment().bytes() : 0L);
    }
}
