// SPDX-License-Identifier: Apache-2.0
package org.slipway.invoice.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.NotificationRefusal;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.link.InvoiceLinks;
import org.slipway.api.link.IssuedLink;
import org.slipway.api.link.IssuedLinks;
import org.slipway.api.link.LinkPurpose;
import org.slipway.api.link.LinkRefusal;
import org.slipway.api.link.LinkSummary;
import org.slipway.api.link.PortalLinks;
import org.slipway.api.link.PortalVisit;
import org.slipway.spi.audit.AuditAction;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.outbox.Work;
import org.slipway.spi.store.LinkStore;
import org.slipway.spi.store.StoredLink;

/** Portal links of which only a hash of the secret is kept. */
@Component(
        service = {PortalLinks.class, IssuedLinks.class},
        configurationPid = "slipway.links")
@Designate(ocd = LinkConfiguration.class)
public final class HashedPortalLinks implements PortalLinks, IssuedLinks {

    private static final Logger LOG = LoggerFactory.getLogger(HashedPortalLinks.class);
    private static final String ACTOR = "links";

    /** A fresh link is mailed no more often for the same expired one. */
    private static final Duration BETWEEN_RENEWALS = Duration.ofHours(1);

    /** As exact as last use is noted: a link that is opened all the time is not written all the time. */
    private static final Duration USE_EXACTNESS = Duration.ofHours(1);

    private static final int MOST_INVOICES = 10;

    /** No secret has this hash; compared with where a selector is unknown, so that the answer takes as long. */
    private static final String NO_HASH = "0".repeat(64);

    private final LinkStore links;
    private final HostLedger ledger;
    private final BaseUrl baseUrl;
    private final SecureRandom random;
    private final Clock clock;

    @Activate
    public HashedPortalLinks(
            @Reference LinkStore links, @Reference HostLedger ledger, LinkConfiguration configuration) {
        this(links, ledger, BaseUrl.parse(configuration.baseUrl()), new Sources(new SecureRandom(), Clock.systemUTC()));
        if (baseUrl.local()) {
            LOG.warn(
                    "Portal links begin with {} and work on this machine only: set baseUrl of slipway.links",
                    baseUrl.value());
        }
    }

    HashedPortalLinks(LinkStore links, HostLedger ledger, BaseUrl baseUrl, Sources sources) {
        this.links = links;
        this.ledger = ledger;
        this.baseUrl = baseUrl;
        this.random = sources.random();
        this.clock = sources.clock();
    }

    /** Where chance and time come from. */
    record Sources(SecureRandom random, Clock clock) {}

    @Override
    public Outcome<IssuedLink, NotificationRefusal> issue(InvoiceRef ref, String recipient) {
        if (recipient.isBlank() || recipient.length() > 254) {
            throw new IllegalArgumentException("a recipient has 1 to 254 characters");
        }
        Optional<Invoice> invoice = ledger.invoice(ref);
        Optional<Supplier> supplier = ledger.supplier(ref.supplier());
        if (invoice.isEmpty() || supplier.isEmpty()) {
            return Outcome.refused(NotificationRefusal.UNKNOWN_INVOICE);
        }
        return Outcome.accepted(store(recipient, invoice.get(), supplier.get()));
    }

    private IssuedLink store(String recipient, Invoice invoice, Supplier supplier) {
        LinkToken token = LinkToken.random(random);
        Instant now = now();
        StoredLink.Life life =
                LinkLife.of(now, invoice.header().due(), supplier.locality().zone());
        links.add(
                new StoredLink(
                        token.selector(), token.secretHash(), LinkPurpose.VIEW_AND_PAY, invoice.ref(), recipient, life),
                new AuditEntry(supplier.id(), AuditAction.LINK_ISSUED, ACTOR, token.selector(), now));
        return new IssuedLink(baseUrl.link(token.text()), life.expires());
    }

    @Override
    public Outcome<PortalVisit, LinkRefusal> open(String token) {
        Optional<StoredLink> link = LinkToken.parse(token).flatMap(this::opened);
        link.ifPresent(this::noteUse);
        return link.map(this::visit).orElse(unknown());
    }

    @Override
    public Outcome<PortalVisit, LinkRefusal> resume(String selector) {
        return LinkToken.isSelector(selector)
                ? links.find(selector).map(this::visit).orElse(unknown())
                : unknown();
    }

    private Optional<StoredLink> opened(LinkToken token) {
        Optional<StoredLink> link = links.find(token.selector());
        String kept = link.map(StoredLink::secretHash).orElse(NO_HASH);
        boolean right = MessageDigest.isEqual(bytes(kept), bytes(token.secretHash()));
        return link.filter(found -> right);
    }

    private void noteUse(StoredLink link) {
        Instant now = now();
        boolean noted = link.life()
                .lastUsed()
                .filter(last -> last.plus(USE_EXACTNESS).isAfter(now))
                .isPresent();
        if (!noted) {
            links.used(link.selector(), now);
        }
    }

    /** A revoked link is like none. */
    private Outcome<PortalVisit, LinkRefusal> visit(StoredLink link) {
        if (link.revoked().isPresent() || link.purpose() != LinkPurpose.VIEW_AND_PAY) {
            return unknown();
        }
        return clock.instant().isBefore(link.life().expires())
                ? Outcome.accepted(new PortalVisit(link.selector(), link.invoice(), link.recipient()))
                : Outcome.refused(LinkRefusal.EXPIRED);
    }

    @Override
    public void renew(String selector) {
        Optional<StoredLink> link = LinkToken.isSelector(selector) ? links.find(selector) : Optional.empty();
        link.filter(this::expired).ifPresent(expired -> addressOnFile(expired).ifPresent(to -> renew(expired, to)));
    }

    /** Of today: who had the invoice before may be somebody else. */
    private Optional<String> addressOnFile(StoredLink link) {
        return ledger.invoice(link.invoice())
                .map(invoice -> invoice.header().customer().email())
                .filter(address -> !address.isBlank());
    }

    private boolean expired(StoredLink link) {
        return visit(link).equals(Outcome.refused(LinkRefusal.EXPIRED));
    }

    private void renew(StoredLink link, String recipient) {
        Instant now = now();
        AuditEntry entry =
                new AuditEntry(link.invoice().supplier(), AuditAction.LINK_RENEWED, ACTOR, link.selector(), now);
        Work.InvoiceMail mail = new Work.InvoiceMail(link.invoice(), recipient);
        if (links.renew(link.selector(), now.minus(BETWEEN_RENEWALS), mail, entry)) {
            LOG.info("A fresh link is mailed for the expired link {}", link.selector());
        }
    }

    @Override
    public List<LinkSummary> of(InvoiceRef invoice) {
        return links.ofInvoice(invoice).stream()
                .map(link -> new LinkSummary(
                        link.selector(),
                        link.purpose(),
                        link.recipient(),
                        link.life().issued(),
                        link.life().expires(),
                        link.life().lastUsed(),
                        link.revoked()))
                .toList();
    }

    @Override
    public List<InvoiceLinks> ofNumber(SupplierScope scope, String number) {
        return ledger.numbered(scope, number, MOST_INVOICES).stream()
                .flatMap(invoice -> ledger.supplier(invoice.ref().supplier()).stream()
                        .map(supplier -> new InvoiceLinks(invoice, supplier, of(invoice.ref()))))
                .toList();
    }

    @Override
    public boolean revoke(InvoiceRef invoice, String selector, String reason, String actor) {
        requireReason(reason);
        boolean ours = links.find(selector)
                .filter(link -> link.invoice().equals(invoice))
                .isPresent();
        AuditEntry entry = new AuditEntry(invoice.supplier(), AuditAction.LINK_REVOKED, actor, selector, now());
        return ours && links.revoke(selector, reason, entry);
    }

    @Override
    public int revokeAll(SupplierId supplier, String reason, String actor) {
        requireReason(reason);
        AuditEntry entry = new AuditEntry(supplier, AuditAction.LINKS_REVOKED, actor, supplier.value(), now());
        return links.revokeAll(supplier, reason, entry);
    }

    private static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > 200) {
            throw new IllegalArgumentException("a reason has 1 to 200 characters");
        }
    }

    /** As exact as the store keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Outcome<PortalVisit, LinkRefusal> unknown() {
        return Outcome.refused(LinkRefusal.UNKNOWN);
    }

    private static byte[] bytes(String hash) {
        return hash.getBytes(StandardCharsets.US_ASCII);
    }
}
