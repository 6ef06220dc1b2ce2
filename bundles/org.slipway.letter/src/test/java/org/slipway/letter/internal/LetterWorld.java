// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierScope;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.NotificationRefusal;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.invoice.SupplierProfile;
import org.slipway.api.link.IssuedLink;
import org.slipway.api.link.LinkPurpose;
import org.slipway.api.link.LinkRefusal;
import org.slipway.api.link.PortalLinks;
import org.slipway.api.link.PortalVisit;
import org.slipway.api.slip.Slip;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.mail.Letter;
import org.slipway.spi.store.SlipTransition;
import org.slipway.spi.store.StoredLink;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.FakeHostLedger;
import org.slipway.testkit.store.MemoryDatabase;
import org.slipway.testkit.store.NewSlips;
import org.slipway.testkit.store.Transitions;

/** A host, a store and portal links for the tests of letters. Links are numbered, so that each can be told from the others. */
final class LetterWorld implements PortalLinks {

    static final InvoiceRef INVOICE = new InvoiceRef(Suppliers.TALA.id(), "1001");
    static final String RECIPIENT = "payables@narra.example";
    static final String LINK = "https://pay.example/portal/l/selector1.SSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSS";

    final MutableClock clock = MutableClock.standing();
    final MemoryDatabase database = new MemoryDatabase(clock);
    final FakeHostLedger ledger = new FakeHostLedger();
    SupplierProfile profile = SupplierProfile.PLAIN;
    final List<String> recipients = new ArrayList<>();

    static LetterWorld with(Invoice invoice) {
        return with(Suppliers.TALA, invoice);
    }

    static LetterWorld with(Supplier supplier, Invoice invoice) {
        LetterWorld world = new LetterWorld();
        world.ledger.with(supplier);
        world.ledger.with(invoice);
        return world;
    }

    LetterWriter writer() {
        return new LetterWriter(
                ledger, supplier -> profile, database.slips(), new LetterWriter.Links(this, database.links()));
    }

    /** Stores a slip, whose first step this is. */
    Slip store(Slip slip) {
        database.slips().submit(NewSlips.of(slip));
        return now(slip);
    }

    /** Has a slip take its next step. */
    Slip take(SlipTransition transition) {
        database.slips().take(transition);
        return now(transition.slip());
    }

    /** Approves a slip that pays one invoice, of which much is outstanding. */
    Slip approve(Slip slip) {
        return take(Transitions.approve(
                slip,
                database.slips().reserved(INVOICE, slip.figures().amount().getCurrencyUnit()),
                slip.figures().amount()));
    }

    private Slip now(Slip slip) {
        return database.slips()
                .find(SupplierScope.of(slip.ref().supplier()), slip.code())
                .orElseThrow();
    }

    static Letter ready(LetterResult result) {
        if (result instanceof LetterResult.Ready ready) {
            return ready.letter();
        }
        throw new AssertionError("no letter, but " + result);
    }

    /** The selectors of all links that were made and not taken back. */
    List<String> links() {
        return database.links().ofInvoice(INVOICE).stream()
                .map(StoredLink::selector)
                .toList();
    }

    @Override
    public Outcome<IssuedLink, NotificationRefusal> issue(InvoiceRef invoice, String recipient) {
        recipients.add(recipient);
        String selector = "selector" + recipients.size();
        StoredLink.Life life =
                new StoredLink.Life(clock.instant(), clock.instant().plus(Duration.ofDays(120)));
        database.links()
                .give(
                        new StoredLink(selector, "0".repeat(64), LinkPurpose.VIEW_AND_PAY, invoice, recipient, life),
                        before -> false,
                        given -> entry(AuditAction.LINK_ISSUED, invoice, selector));
        URI url = URI.create("https://pay.example/portal/l/" + selector + "." + "S".repeat(43));
        return Outcome.accepted(new IssuedLink(selector, url, Instant.parse("2026-06-30T15:59:00Z")));
    }

    @Override
    public void discard(InvoiceRef invoice, String selector) {
        database.links().discard(selector, entry(AuditAction.LINK_DISCARDED, invoice, selector));
    }

    void revoke(String selector) {
        database.links().revoke(selector, "lost", entry(AuditAction.LINK_REVOKED, INVOICE, selector));
    }

    private AuditEntry entry(AuditAction action, InvoiceRef invoice, String selector) {
        return new AuditEntry(invoice.supplier(), action, "test", selector, clock.instant());
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
    public void renew(String selector) {
        throw new UnsupportedOperationException();
    }
}
