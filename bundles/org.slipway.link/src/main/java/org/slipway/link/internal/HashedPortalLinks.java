// SPDX-License-Identifier: Apache-2.0
package org.slipway.link.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.UnavailableException;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.NotificationRefusal;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.link.IssuedLink;
import org.slipway.api.link.LinkPurpose;
import org.slipway.api.link.LinkRefusal;
import org.slipway.api.link.PortalLinks;
import org.slipway.api.link.PortalVisit;
import org.slipway.api.portal.PortalPaths;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.host.BoundedHost;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.key.KeyRing;
import org.slipway.spi.store.LinkStore;
import org.slipway.spi.store.StoredLink;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkKinds;

/** Portal links of which only a hash of the secret is kept. */
@Component
public final class HashedPortalLinks implements PortalLinks {

    private static final Logger LOG = LoggerFactory.getLogger(HashedPortalLinks.class);
    private static final String ACTOR = "links";

    /** A fresh link is mailed no more often for the same expired one. */
    private static final Duration BETWEEN_RENEWALS = Duration.ofHours(1);

    /** As exact as last use is noted: a link that is opened all the time is not written all the time. */
    private static final Duration USE_EXACTNESS = Duration.ofHours(1);

    /** No secret has this hash; compared with where a selector is unknown, so that the answer takes as long. */
    private static final String NO_HASH = "0".repeat(64);

    private final LinkStore links;
    private final HostLedger ledger;
    private final PortalPaths paths;
    private final SecureRandom random;
    private final Clock clock;
    private final KeyRing keys;

    @Activate
    public HashedPortalLinks(
            @Reference LinkStore links,
            @Reference(service = BoundedHost.class) HostLedger ledger,
            @Reference PortalPaths paths,
            @Reference KeyRing keys) {
        this(links, ledger, paths, new Sources(new SecureRandom(), Clock.systemUTC(), keys));
    }

    HashedPortalLinks(LinkStore links, HostLedger ledger, PortalPaths paths, Sources sources) {
        this.links = links;
        this.ledger = ledger;
        this.paths = paths;
        this.random = sources.random();
        this.clock = sources.clock();
        this.keys = sources.keys();
    }

    /** Where chance, time and secrets come from. */
    record Sources(SecureRandom random, Clock clock, KeyRing keys) {}

    @Override
    public Outcome<IssuedLink, NotificationRefusal> issue(InvoiceRef ref, String recipient) {
        if (recipient.isBlank() || recipient.length() > 254) {
            throw new IllegalArgumentException("a recipient has 1 to 254 characters");
        }
        return ledger.invoices(Set.of(ref))
                .flatMap(found -> found.invoice(ref).map(invoice -> store(recipient, invoice, found.supplier())))
                .<Outcome<IssuedLink, NotificationRefusal>>map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(NotificationRefusal.UNKNOWN_INVOICE));
    }

    /** The link that the mails before carried, as long as it is good for another. */
    private IssuedLink store(String recipient, Invoice invoice, Supplier supplier) {
        Instant now = now();
        LinkToken token = LinkToken.random(random, keys);
        StoredLink.Life life =
                LinkLife.of(now, invoice.header().due(), supplier.locality().zone());
        StoredLink fresh = new StoredLink(
                token.selector(), token.secretHash(), LinkPurpose.VIEW_AND_PAY, invoice.ref(), recipient, life);
        StoredLink given = give(fresh, supplier, now);
        return new IssuedLink(
                given.selector(),
                paths.link(LinkToken.of(given.selector(), keys).text()),
                given.life().expires());
    }

    /** Not one from before secrets were made of selectors, or of a key from before. */
    private boolean mailable(StoredLink link, Instant now) {
        return LinkLife.longEnough(link.life(), now)
                && LinkToken.of(link.selector(), keys).secretHash().equals(link.secretHash());
    }

    private static AuditEntry issued(Supplier supplier, String selector, Instant now) {
        return new AuditEntry(supplier.id(), AuditAction.LINK_ISSUED, ACTOR, selector, now);
    }

    /** Where nobody knows whether it is stored, it is asked for again: otherwise it would stay, and nobody would hold it. */
    private StoredLink give(StoredLink fresh, Supplier supplier, Instant now) {
        try {
            return given(fresh, supplier, now);
        } catch (UnavailableException e) {
            if (!e.outcomeUnknown()) {
                throw e;
            }
            return given(fresh, supplier, now);
        }
    }

    private StoredLink given(StoredLink fresh, Supplier supplier, Instant now) {
        return links.give(fresh, link -> mailable(link, now), link -> issued(supplier, link.selector(), now));
    }

    @Override
    public void discard(InvoiceRef invoice, String selector) {
        links.discard(selector, new AuditEntry(invoice.supplier(), AuditAction.LINK_DISCARDED, ACTOR, selector, now()));
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
            links.used(link.invoice().supplier(), link.selector(), now);
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
        link.filter(this::expired).filter(this::addressOnFile).ifPresent(this::renewExpired);
    }

    /** Of today: who had the invoice before may be somebody else. */
    private boolean addressOnFile(StoredLink link) {
        return ledger.invoice(link.invoice())
                .filter(invoice -> !invoice.header().customer().email().isBlank())
                .isPresent();
    }

    private boolean expired(StoredLink link) {
        return visit(link).equals(Outcome.refused(LinkRefusal.EXPIRED));
    }

    private void renewExpired(StoredLink link) {
        Instant now = now();
        AuditEntry entry =
                new AuditEntry(link.invoice().supplier(), AuditAction.LINK_RENEWED, ACTOR, link.selector(), now);
        Work letter = Work.of(WorkKinds.INVOICE_LETTER, link.invoice());
        if (links.renew(link.selector(), now.minus(BETWEEN_RENEWALS), letter, entry)) {
            LOG.info("A fresh link is mailed for the expired link {}", link.selector());
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
