// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slipway.api.DamagedException;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.Staff;
import org.slipway.api.invoice.SupplierProfile.Controls;
import org.slipway.api.invoice.SupplierProfiles;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.method.ManagedMethod.Confirmed;
import org.slipway.api.method.PaymentMethod;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState.FirstApproved;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SlipStep;
import org.slipway.spi.store.MethodList;
import org.slipway.spi.store.MethodStore;

/** How many have to approve a slip, and who of them may. Realms may ignore case: so does this, where names are compared. */
record FourEyes(SupplierProfiles profiles, MethodStore methods, Clock clock) {

    /** The step by which a slip is approved next, as its supplier wants it now; a first approval is never enough later. */
    SlipStep approval(Slip slip) {
        boolean first = slip.status() != SlipStatus.FIRST_APPROVED
                && controls(slip).secondApproval().neededFor(slip.figures().amount());
        return first ? SlipStep.FIRST_APPROVE : SlipStep.APPROVE;
    }

    /** Why this member of staff is not the one to approve the slip; empty if nothing is in the way. */
    Optional<DecisionRefusal> objection(Staff staff, Slip slip) {
        if (slip.origin().enteredBy().filter(name -> same(staff, name)).isPresent()) {
            return Optional.of(DecisionRefusal.OWN_ENTRY);
        }
        if (slip.state() instanceof FirstApproved first
                && same(staff, first.decision().by())) {
            return Optional.of(DecisionRefusal.SAME_APPROVER);
        }
        return ownAccount(staff, slip) ? Optional.of(DecisionRefusal.OWN_ACCOUNT) : Optional.empty();
    }

    /** Whether the account in force of the slip's method, or of another with the same account, is fresh and this one's work. */
    private boolean ownAccount(Staff staff, Slip slip) {
        Duration pause = controls(slip).accountPause();
        return !pause.isZero()
                && readable(slip).stream()
                        .filter(method -> paidBy(slip.figures().method(), method))
                        .flatMap(method -> method.inForce().stream())
                        .anyMatch(
                                account -> clock.instant().isBefore(account.at().plus(pause)) && setUp(account, staff));
    }

    /** Who has set up an account that can't be read is not known: nothing is decided about slips that were paid to it. */
    private List<ManagedMethod> readable(Slip slip) {
        MethodList known = methods.methods(slip.ref().supplier());
        known.damaged(slip.figures().method().id()).ifPresent(incident -> {
            throw new DamagedException("payment method of slip " + slip.code(), incident);
        });
        return known;
    }

    private static boolean paidBy(PaymentMethod paid, ManagedMethod method) {
        return method.id().equals(paid.id())
                || method.inForce()
                        .filter(confirmed -> confirmed.account().account().equals(paid.account()))
                        .isPresent();
    }

    private static boolean setUp(Confirmed account, Staff staff) {
        return same(staff, account.proposedBy()) || same(staff, account.confirmedBy());
    }

    private Controls controls(Slip slip) {
        return profiles.of(slip.ref().supplier()).controls();
    }

    private static boolean same(Staff staff, String name) {
        return staff.name().equalsIgnoreCase(name);
    }
}
