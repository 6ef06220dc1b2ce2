// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import java.time.Duration;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.SupplierScope;
import org.slipway.api.UnavailableException;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipRef;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.host.BoundedHost;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.SlipQueries;
import org.slipway.spi.work.Backoff;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkHandler;
import org.slipway.spi.work.WorkKind;
import org.slipway.spi.work.WorkResult;
import org.slipway.spi.work.WorkSchedule;

/**
 * Looks for the receipt of a slip whose posting was refused or given up: a call that was made before, by a worker that stood
 * still or over a slow line, may be applied afterwards. Looks at once, and then for an hour at waits that double.
 */
@Component
public final class LateReceipt implements WorkHandler {

    /** Looks for a receipt that may arrive late. */
    static final WorkKind KIND = new WorkKind("late-receipt");

    /** The last one comes 63 minutes after the first, or later where the host was away. */
    static final int LOOKS = 7;

    private static final WorkSchedule SCHEDULE = new WorkSchedule(
            Duration.ofSeconds(2), Duration.ofMinutes(5), new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(32)));

    private final SlipQueries slips;
    private final HostLedger ledger;

    @Activate
    public LateReceipt(@Reference SlipQueries slips, @Reference(service = BoundedHost.class) HostLedger ledger) {
        this.slips = slips;
        this.ledger = ledger;
    }

    /** Ordered by the transaction that lets a posting go. */
    static Work order(Slip slip) {
        return Work.of(KIND, slip.ref());
    }

    @Override
    public WorkKind kind() {
        return KIND;
    }

    @Override
    public WorkSchedule schedule() {
        return SCHEDULE;
    }

    @Override
    public WorkResult attempt(WorkClaim claim) {
        try {
            return find(claim.work().slip())
                    .map(slip -> look(slip, claim))
                    .orElseGet(() -> new WorkResult.Parked(
                            "there is no slip " + claim.work().target()));
        } catch (UnavailableException e) {
            return new WorkResult.NotSent(String.valueOf(e.getMessage()));
        }
    }

    private Optional<Slip> find(SlipRef ref) {
        return slips.find(SupplierScope.of(ref.supplier()), ref.code());
    }

    private WorkResult look(Slip slip, WorkClaim claim) {
        if (!ledger.capabilities(slip.ref().supplier()).contains(Capability.LOOKUP) || inPosting(slip)) {
            return new WorkResult.Done();
        }
        Optional<String> number = ledger.find(slip.ref().supplier(), Receipts.key(slip));
        if (number.isPresent()) {
            return arrived(slip.ref(), Receipts.number(Receipts.key(slip), number.get()));
        }
        return claim.attempt() < LOOKS
                ? new WorkResult.NotYet("slip " + slip.code() + ": the ledger does not have receipt "
                        + Receipts.key(slip) + ": it is looked for again, in case that it arrives late")
                : new WorkResult.Done();
    }

    /** The slip may have been approved again, and posted, meanwhile. */
    private WorkResult arrived(SlipRef ref, String number) {
        return find(ref)
                .filter(slip -> !inPosting(slip))
                .<WorkResult>map(
                        slip -> new WorkResult.Parked("slip " + slip.code() + ": the ledger has receipt " + number
                                + ", which arrived late, but the slip is " + slip.status()
                                + ": approve it again, which does not post twice, or correct the ledger"))
                .orElseGet(WorkResult.Done::new);
    }

    /** Whose key the posting itself looks for. */
    private static boolean inPosting(Slip slip) {
        return slip.status() == SlipStatus.APPROVED || slip.status() == SlipStatus.POSTED;
    }
}
