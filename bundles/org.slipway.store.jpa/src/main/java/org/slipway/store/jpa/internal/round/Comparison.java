// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.round;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slipway.api.DamagedException;
import org.slipway.api.SupplierScope;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.audit.AuditFilter;
import org.slipway.api.audit.AuditRecord;
import org.slipway.api.audit.SlipComparison.Difference;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.method.ManagedMethod.Confirmed;
import org.slipway.api.slip.Slip;
import org.slipway.spi.audit.AccountSeal;
import org.slipway.spi.audit.AuditTrail;
import org.slipway.spi.audit.SlipTrail;
import org.slipway.spi.store.SlipQueries;

/** Compares one slip, or one account in force, with what the trail says of it. */
record Comparison(AuditTrail trail, SlipQueries slips) {

    private static final int MOST_ROUNDS = 5;

    /** A slip that takes a step meanwhile is read again: what is told was so while nobody changed it. */
    Set<Difference> of(Slip slip) {
        try {
            Slip read = slip;
            for (int round = 0; round < MOST_ROUNDS; round++) {
                Set<Difference> found = SlipTrail.read(trail, read).differences(slips.steps(read.ref()));
                long version = read.version();
                Optional<Slip> again = found.isEmpty()
                        ? Optional.empty()
                        : slips.find(SupplierScope.of(read.ref().supplier()), read.code());
                if (again.filter(now -> now.version() != version).isEmpty()) {
                    return found;
                }
                read = again.get();
            }
            return Set.of();
        } catch (DamagedException e) {
            return Set.of(Difference.UNREADABLE);
        }
    }

    /** An account from before there were two admins is in the trail without its words. */
    Set<Difference> of(ManagedMethod method) {
        if (method.inForce().isEmpty()) {
            return Set.of();
        }
        List<AuditRecord> confirmed = rows(method, AuditAction.METHOD_CONFIRMED);
        if (confirmed.isEmpty()) {
            return rows(method, AuditAction.METHOD_SET_UP).isEmpty() ? Set.of(Difference.NOT_IN_TRAIL) : Set.of();
        }
        return fits(confirmed.get(0).deed(), method.inForce().get()) ? Set.of() : Set.of(Difference.ACCOUNT);
    }

    private List<AuditRecord> rows(ManagedMethod method, AuditAction action) {
        AuditFilter filter =
                AuditFilter.all(method.supplier()).about(method.id().value()).of(action);
        return trail.page(filter, Optional.empty(), 1).rows();
    }

    private static boolean fits(AuditRecord.Deed deed, Confirmed account) {
        return deed.actor().equals(account.confirmedBy())
                && deed.at().equals(account.at())
                && AccountSeal.fits(deed.detail(), account.account());
    }
}
