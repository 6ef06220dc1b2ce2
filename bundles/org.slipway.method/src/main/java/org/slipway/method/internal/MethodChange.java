// SPDX-License-Identifier: Apache-2.0
package org.slipway.method.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.method.ManagedMethod.Confirmed;
import org.slipway.api.method.ManagedMethod.Proposed;
import org.slipway.api.method.MethodAccount;

/**
 * What a form changes about a method.
 *
 * @param after the method with what is for one admin applied, and what is for two proposed
 * @param actions for the audit trail; empty if nothing changes
 */
record MethodChange(ManagedMethod after, List<AuditAction> actions) {

    static MethodChange of(ManagedMethod before, EntryReading typed, String by, Instant at) {
        List<AuditAction> actions = new ArrayList<>();
        ManagedMethod after = before;
        if (!typed.presentation().equals(before.presentation())) {
            after = after.shownAs(typed.presentation());
            actions.add(AuditAction.METHOD_CHANGED);
        }
        if (before.inForce().isPresent() && before.active() && !typed.active()) {
            after = after.switchedOff();
            actions.add(AuditAction.METHOD_SWITCHED_OFF);
        }
        if (isInForce(before, typed)) {
            if (before.proposal().isPresent()) {
                after = after.withoutProposal();
                actions.add(AuditAction.METHOD_DISCARDED);
            }
        } else if (!proposed(before).equals(Optional.of(typed.account()))) {
            after = after.proposed(new Proposed(typed.account(), by, at));
            actions.add(AuditAction.METHOD_PROPOSED);
        }
        return new MethodChange(after, List.copyOf(actions));
    }

    /** Whether customers are to be offered what they are offered, or nothing as before. */
    private static boolean isInForce(ManagedMethod before, EntryReading typed) {
        boolean same = before.inForce().map(Confirmed::account).equals(Optional.of(typed.account()));
        return same && (before.active() || !typed.active());
    }

    private static Optional<MethodAccount> proposed(ManagedMethod method) {
        return method.proposal().map(Proposed::account);
    }

    boolean proposes() {
        return actions.contains(AuditAction.METHOD_PROPOSED);
    }
}
