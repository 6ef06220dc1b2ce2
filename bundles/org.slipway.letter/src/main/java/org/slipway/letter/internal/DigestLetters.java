// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.approval.StaffPaths;
import org.slipway.api.invoice.SupplierProfiles;
import org.slipway.api.link.PortalLinks;
import org.slipway.settings.Current;
import org.slipway.spi.host.BoundedHost;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.mail.MailTransport;
import org.slipway.spi.store.SlipQueries;
import org.slipway.spi.work.OpenWorkStore;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkHandler;
import org.slipway.spi.work.WorkKind;
import org.slipway.spi.work.WorkResult;
import org.slipway.spi.work.WorkSchedule;

/** Sends digests, each to one address. */
@Component
public final class DigestLetters implements WorkHandler {

    private static final Logger LOG = LoggerFactory.getLogger(DigestLetters.class);

    private final DigestWriter writer;
    private final LetterPost post;
    private final Current<WorkSchedule> schedule;

    @Activate
    public DigestLetters(
            @Reference(service = BoundedHost.class) HostLedger ledger,
            @Reference SupplierProfiles profiles,
            @Reference SlipQueries slips,
            @Reference OpenWorkStore work,
            @Reference StaffPaths paths,
            @Reference PortalLinks links,
            @Reference MailTransport transport,
            @Reference LetterSettings settings) {
        this(
                new DigestWriter(
                        ledger,
                        profiles,
                        new DigestCounts.Sources(slips, work),
                        new DigestWriter.Places(paths, Clock.systemUTC())),
                new LetterPost(transport, links),
                () -> settings.get().over(transport.longest()));
    }

    DigestLetters(DigestWriter writer, LetterPost post, Current<WorkSchedule> schedule) {
        this.writer = writer;
        this.post = post;
        this.schedule = schedule;
    }

    @Override
    public WorkKind kind() {
        return DigestOrders.KIND;
    }

    @Override
    public WorkSchedule schedule() {
        return schedule.get();
    }

    /** One that is refused for good is not set aside for a person: the next digest comes, and the log tells. */
    @Override
    public WorkResult attempt(WorkClaim claim) {
        String subject = claim.work().target() + " of " + claim.work().supplier() + " since "
                + claim.work().payload();
        WorkResult result = post.send(claim, subject, () -> writer.write(claim.work()));
        if (result instanceof WorkResult.Parked refused) {
            LOG.warn("{} can't be sent; see digestAddresses of the supplier: {}", subject, refused.cause());
            return new WorkResult.Done();
        }
        return result;
    }
}
