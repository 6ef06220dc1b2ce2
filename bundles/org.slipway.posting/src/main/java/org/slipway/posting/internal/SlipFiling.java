// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import java.time.Duration;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.SupplierScope;
import org.slipway.api.UnavailableException;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipRef;
import org.slipway.spi.host.AttachingAnswer;
import org.slipway.spi.host.BoundedHost;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.FileStore;
import org.slipway.spi.store.SlipQueries;
import org.slipway.spi.store.StoredFile;
import org.slipway.spi.work.Backoff;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkHandler;
import org.slipway.spi.work.WorkKind;
import org.slipway.spi.work.WorkResult;
import org.slipway.spi.work.WorkSchedule;

/**
 * Hands the file of a posted slip to the host, which keeps it with the receipt. It has a line of its own: whatever becomes of
 * a file, no receipt waits for it, and none is doubted because of it.
 */
@Component
public final class SlipFiling implements WorkHandler {

    /** Has the file of a posted slip kept with its receipt. */
    static final WorkKind KIND = new WorkKind("file-slip");

    /** Attempts that the host did not answer, with their waits about six hours, until a person has to look. */
    static final int MOST_ATTEMPTS = 12;

    private static final Logger LOG = LoggerFactory.getLogger(SlipFiling.class);

    private static final WorkSchedule SCHEDULE = new WorkSchedule(
            Duration.ofSeconds(2),
            HostLedger.FILE_BUDGET.multipliedBy(5),
            new Backoff(Duration.ofSeconds(10), Duration.ofHours(1)),
            new WorkSchedule.Limits(MOST_ATTEMPTS, MOST_ATTEMPTS));

    private final SlipQueries slips;
    private final FileStore files;
    private final HostLedger ledger;

    @Activate
    public SlipFiling(
            @Reference SlipQueries slips,
            @Reference FileStore files,
            @Reference(service = BoundedHost.class) HostLedger ledger) {
        this.slips = slips;
        this.files = files;
        this.ledger = ledger;
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
        SlipRef ref = claim.work().slip();
        Optional<Slip> slip = slips.find(SupplierScope.of(ref.supplier()), ref.code());
        Optional<StoredFile> file = files.original(ref);
        if (slip.isEmpty() || file.isEmpty()) {
            return new WorkResult.Parked("the file of slip " + ref.code() + " is not there");
        }
        try {
            if (!ledger.capabilities(ref.supplier()).contains(Capability.ATTACHMENT)) {
                return new WorkResult.Parked("the host that is there now keeps no files with receipts");
            }
        } catch (UnavailableException e) {
            return new WorkResult.NotSent(String.valueOf(e.getMessage()));
        }
        return settled(slip.get(), claim, ledger.attach(SlipFile.read(slip.get(), file.get(), files)));
    }

    private static WorkResult settled(Slip slip, WorkClaim claim, AttachingAnswer answer) {
        String about = "the file of slip " + slip.code() + " for receipt " + Receipts.key(slip) + ": ";
        if (answer instanceof AttachingAnswer.Attached) {
            LOG.info("The file of slip {} is kept with its receipt", slip.code());
            return new WorkResult.Done();
        }
        if (answer instanceof AttachingAnswer.NotSent notSent) {
            return new WorkResult.NotSent(about + notSent.cause());
        }
        if (answer instanceof AttachingAnswer.Refused refused) {
            return new WorkResult.Refused(about + "the host does not take it: " + refused.detail());
        }
        String cause = about + "the host's answer is unknown: " + ((AttachingAnswer.Unknown) answer).cause();
        return claim.attempt() < MOST_ATTEMPTS ? new WorkResult.Unknown(cause) : new WorkResult.Parked(cause);
    }
}
