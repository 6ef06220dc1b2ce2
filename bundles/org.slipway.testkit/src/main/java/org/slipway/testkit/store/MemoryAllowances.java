// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.time.LocalDate;
import java.util.Optional;
import org.slipway.api.slip.Slip;
import org.slipway.spi.store.SlipAllowance;
import org.slipway.spi.store.SlipAllowance.Bound;
import org.slipway.spi.store.SlipAllowance.Share;

/** Counts slips in memory, by invoice and by customer. */
final class MemoryAllowances {

    private final MemoryDatabase database;

    MemoryAllowances(MemoryDatabase database) {
        this.database = database;
    }

    /** What came on a day. */
    record Used(LocalDate day, int slips, long bytes) {

        Used on(LocalDate other) {
            return day.equals(other) ? this : new Used(other, 0, 0);
        }

        boolean leaves(Slip slip, Share share) {
            return slips == 0
                    || (slips < share.slips() && bytes + slip.attachment().bytes() <= share.bytes());
        }
    }

    /** What another slip is too many for; empty if it is not. */
    Optional<Bound> bound(Slip slip, SlipAllowance allowance, long waiting) {
        if (allowance.counted() && !used(invoice(slip), allowance).leaves(slip, allowance.ofInvoice())) {
            return Optional.of(Bound.INVOICE);
        }
        if (allowance.counted() && !used(customer(slip), allowance).leaves(slip, allowance.ofCustomer())) {
            return Optional.of(Bound.CUSTOMER);
        }
        return waiting >= allowance.mostWaiting() ? Optional.of(Bound.WAITING) : Optional.empty();
    }

    void count(Slip slip, SlipAllowance allowance) {
        if (allowance.counted()) {
            count(invoice(slip), slip, allowance);
            count(customer(slip), slip, allowance);
        }
    }

    private void count(String whose, Slip slip, SlipAllowance allowance) {
        Used before = used(whose, allowance);
        database.used.put(
                whose,
                new Used(
                        before.day(),
                        before.slips() + 1,
                        before.bytes() + slip.attachment().bytes()));
    }

    private Used used(String whose, SlipAllowance allowance) {
        return database.used
                .getOrDefault(whose, new Used(allowance.day(), 0, 0))
                .on(allowance.day());
    }

    private static String invoice(Slip slip) {
        return "invoice " + slip.origin().invoice();
    }

    private static String customer(Slip slip) {
        return "customer " + slip.ref().supplier() + " "
                + slip.origin().customer().id();
    }
}
