// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.NotificationRefusal;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.link.InvoiceLinks;
import org.slipway.api.link.IssuedLink;
import org.slipway.api.link.IssuedLinks;
import org.slipway.api.link.LinkRefusal;
import org.slipway.api.link.LinkSummary;
import org.slipway.api.link.PortalLinks;
import org.slipway.api.link.PortalVisit;
import org.slipway.api.slip.Slip;
import org.slipway.letter.internal.LetterWriter;
import org.slipway.mail.internal.route.MailMessage;
import org.slipway.mail.internal.route.MailRoute;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.outbox.OutboxWorker;
import org.slipway.spi.outbox.Work;
import org.slipway.spi.outbox.Work.SendMail;
import org.slipway.spi.work.Backoff;
import org.slipway.spi.work.WorkSchedule;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.FakeHostLedger;
import org.slipway.testkit.store.MemoryDatabase;
import org.slipway.testkit.store.NewSlips;

/** A host, a store and portal links for the tests of this bundle. */
public final class MailWorld implements PortalLinks, IssuedLinks {

    public final MutableClock clock = MutableClock.standing();
    public final MemoryDatabase database = new MemoryDatabase(clock);
    final FakeHostLedger ledger = new FakeHostLedger();
    public final List<String> recipients = new ArrayList<>();
    public final List<LinkSummary> issued = new ArrayList<>();

    /** With the sample suppliers and this invoice. */
    public static MailWorld with(Invoice invoice) {
        return with(Suppliers.TALA, invoice);
    }

    public static MailWorld with(Supplier supplier, Invoice invoice) {
        MailWorld world = new MailWorld();
        world.ledger.with(supplier);
        world.ledger.with(invoice);
        return world;
    }

    public LetterWriter writer() {
        return new LetterWriter(ledger, database.slips(), this, this);
    }

    /** A worker that sends by a route and gives refused mails up after three attempts. */
    OutboxWorker<SendMail> worker(MailRoute route) {
        Postman postman = new Postman(writer(), new MailMessage("billing@slipway.example"), route, 3, clock);
        Duration second = Duration.ofSeconds(1);
        WorkSchedule schedule =
                new WorkSchedule(second, Duration.ofMinutes(5), new Backoff(second, Duration.ofMinutes(1)));
        return new OutboxWorker<>(database.outbox(), SendMail.class, schedule, postman::deliver);
    }

    public void queue(Work work) {
        SupplierId supplier = Suppliers.TALA.id();
        database.outbox()
                .add(work, new AuditEntry(supplier, AuditAction.INVOICE_NOTIFIED, "test", "1001", clock.instant()));
    }

    /** Stores a slip, with a row for its acknowledgement. */
    public void store(Slip slip) {
        database.slips().submit(NewSlips.of(slip));
    }

    /** Links are numbered, so that each can be told from the others. */
    @Override
    public Outcome<IssuedLink, NotificationRefusal> issue(InvoiceRef invoice, String recipient) {
        recipients.add(recipient);
        URI url = URI.create("https://pay.example/portal/l/selector" + recipients.size() + "." + "S".repeat(43));
        return Outcome.accepted(new IssuedLink(url, Instant.parse("2026-06-30T15:59:00Z")));
    }

    @Override
    public Outcome<PortalVisit, LinkRefusal> open(String token) {
        return Outcome.refused(LinkRefusal.UNKNOWN);
    }

    @Override
    public Outcome<PortalVisit, LinkRefusal> resume(String selector) {
        return Outcome.refused(LinkRefusal.UNKNOWN);
    }

    @Override
    public List<LinkSummary> of(InvoiceRef invoice) {
        return issued;
    }

    @Override
    public List<InvoiceLinks> ofNumber(SupplierScope scope, String number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean revoke(InvoiceRef invoice, String selector, String reason, String actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int revokeAll(SupplierId supplier, String reason, String actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void renew(String selector) {
        throw new UnsupportedOperationException();
    }
}
