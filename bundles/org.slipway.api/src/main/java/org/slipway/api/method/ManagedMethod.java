// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.method;

import java.time.Instant;
import java.util.Optional;
import org.slipway.api.SupplierId;
import org.slipway.api.internal.Require;

/**
 * A payment method with all that admins see of it. Customers see the account in force, and nothing of one that is only
 * proposed.
 *
 * @param active whether customers are offered it, once an account is in force
 * @param inForce empty until the first account is confirmed
 * @param proposal the account that waits for another admin
 * @param version grows with every change; 0 where nothing is stored yet
 */
public record ManagedMethod(
        SupplierId supplier,
        MethodId id,
        MethodPresentation presentation,
        boolean active,
        Optional<Confirmed> inForce,
        Optional<Proposed> proposal,
        long version) {

    /** An account that one admin proposed. */
    public record Proposed(MethodAccount account, String by, Instant at) {

        public Proposed {
            Require.text(by, 100, "proposer");
        }
    }

    /** An account that one admin proposed and another confirmed. */
    public record Confirmed(MethodAccount account, String proposedBy, String confirmedBy, Instant at) {

        public Confirmed {
            Require.text(proposedBy, 100, "proposer");
            Require.text(confirmedBy, 100, "confirmer");
        }
    }

    /** A method that nobody has decided anything about. */
    public static ManagedMethod unstored(SupplierId supplier, MethodId id, MethodPresentation presentation) {
        return new ManagedMethod(supplier, id, presentation, true, Optional.empty(), Optional.empty(), 0);
    }

    /** Shown like this. */
    public ManagedMethod shownAs(MethodPresentation other) {
        return new ManagedMethod(supplier, id, other, active, inForce, proposal, version);
    }

    /** With this account waiting for another admin, in the place of one that waited before. */
    public ManagedMethod proposed(Proposed account) {
        return new ManagedMethod(supplier, id, presentation, active, inForce, Optional.of(account), version);
    }

    /** With nothing waiting. */
    public ManagedMethod withoutProposal() {
        return new ManagedMethod(supplier, id, presentation, active, inForce, Optional.empty(), version);
    }

    /** Offered with this account from now on. */
    public ManagedMethod confirmed(Confirmed account) {
        return new ManagedMethod(supplier, id, presentation, true, Optional.of(account), Optional.empty(), version);
    }

    /** Offered no more; what was confirmed stays known. */
    public ManagedMethod switchedOff() {
        return new ManagedMethod(supplier, id, presentation, false, inForce, proposal, version);
    }

    /** As customers are offered it; empty if they are not. */
    public Optional<OfferedMethod> offered() {
        return inForce.filter(confirmed -> active)
                .map(confirmed -> new OfferedMethod(supplier, id, presentation, confirmed.account()));
    }
}
