// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.invoice.SupplierProfiles;
import org.slipway.api.link.PortalLinks;
import org.slipway.settings.Current;
import org.slipway.spi.host.BoundedHost;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.mail.MailTransport;
import org.slipway.spi.store.LinkStore;
import org.slipway.spi.store.SlipQueries;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkHandler;
import org.slipway.spi.work.WorkKind;
import org.slipway.spi.work.WorkResult;
import org.slipway.spi.work.WorkSchedule;

/** Sends news of slips. */
@Component
public final class SlipLetters implements WorkHandler {

    /** Tells the customer of a step that a slip has taken; the payload is the number of the step. */
    static final WorkKind KIND = new WorkKind("slip-letter");

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private final LetterWriter writer;
    private final LetterPost post;
    private final Current<WorkSchedule> schedule;

    @Activate
    public SlipLetters(
            @Reference(service = BoundedHost.class) HostLedger ledger,
            @Reference SupplierProfiles profiles,
            @Reference SlipQueries slips,
            @Reference PortalLinks links,
            @Reference LinkStore issued,
            @Reference MailTransport transport,
            @Reference LetterSettings settings) {
        this(
                new LetterWriter(ledger, profiles, slips, new LetterWriter.Links(links, issued)),
                new LetterPost(transport, links),
                () -> settings.get().over(transport.longest()));
    }

    SlipLetters(LetterWriter writer, LetterPost post, Current<WorkSchedule> schedule) {
        this.writer = writer;
        this.post = post;
        this.schedule = schedule;
    }

    @Override
    public WorkKind kind() {
        return KIND;
    }

    @Override
    public WorkSchedule schedule() {
        return schedule.get();
    }

    @Override
    public WorkResult attempt(WorkClaim claim) {
        return NUMBER.matcher(claim.work().payload()).matches()
                ? send(claim, Integer.parseInt(claim.work().payload()))
                : new WorkResult.Parked("the payload is no number of a step");
    }

    private WorkResult send(WorkClaim claim, int step) {
        return post.send(
                claim,
                "step " + step + " of slip " + claim.work().slip(),
                () -> writer.step(claim.work().slip(), step, claim.attempt() == 1));
    }
}
