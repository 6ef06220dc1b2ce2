// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

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
import org.slipway.spi.work.WorkKinds;
import org.slipway.spi.work.WorkResult;
import org.slipway.spi.work.WorkSchedule;

/** Sends the letters with invoices: often many at once, behind which no news of a slip waits. */
@Component
public final class InvoiceLetters implements WorkHandler {

    private final LetterWriter writer;
    private final LetterPost post;
    private final Current<WorkSchedule> schedule;

    @Activate
    public InvoiceLetters(
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

    InvoiceLetters(LetterWriter writer, LetterPost post, Current<WorkSchedule> schedule) {
        this.writer = writer;
        this.post = post;
        this.schedule = schedule;
    }

    @Override
    public WorkKind kind() {
        return WorkKinds.INVOICE_LETTER;
    }

    @Override
    public WorkSchedule schedule() {
        return schedule.get();
    }

    @Override
    public WorkResult attempt(WorkClaim claim) {
        return post.send(
                claim,
                "invoice " + claim.work().invoice(),
                () -> writer.invoice(claim.work().invoice()));
    }
}
