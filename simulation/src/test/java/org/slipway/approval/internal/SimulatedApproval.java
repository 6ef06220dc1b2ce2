// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.time.Clock;
import java.time.Duration;
import org.slipway.api.approval.Approvals;
import org.slipway.api.approval.OwnDecisions;
import org.slipway.api.invoice.SupplierProfiles;
import org.slipway.spi.host.HostLedger;
import org.slipway.testkit.store.Slips;
import org.slipway.testkit.store.Stores;

/** The approval screen's use cases over given stores, host and clock. */
public record SimulatedApproval(Stores stores, HostLedger host, SupplierProfiles profiles, Clock clock) {

    private static final Duration GRACE = Duration.ofSeconds(10);

    /** Approve, reject, hold, release. */
    public Approvals approvals() {
        Slips slips = stores.slips();
        return new StaffApprovals(
                slips,
                new Reviews.Sources(slips, slips, host, stores.openWork(), stores.audit()),
                new StaffSteps.Objections(
                        new Attachments(stores.files(), stores.findings(), stores.checks()),
                        new FourEyes(profiles, stores.methods(), clock)),
                new StaffSteps.Timing(clock, () -> GRACE));
    }

    /** Undo, within ten seconds. */
    public OwnDecisions ownDecisions() {
        return new StaffOwnDecisions(stores.slips(), stores.slips(), clock, () -> GRACE);
    }
}
