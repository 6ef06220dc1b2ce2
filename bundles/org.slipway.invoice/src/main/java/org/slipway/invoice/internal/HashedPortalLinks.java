// SPDX-License-Identifier: Apache-2.0
package org.slipway.invoice.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.NotificationRefusal;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.link.IssuedLink;
import org.slipway.api.link.LinkRefusal;
import org.slipway.api.link.PortalLinks;
import org.slipway.api.link.PortalVisit;
import org.slipway.spi.audit.AuditAction;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.LinkStore;
import org.slipway.spi.store.StoredLink;

/** Portal links of which only a hash of the secret is kept. */
@Component(configurationPid = "slipway.links")
@Designate(ocd = LinkConfiguration.class)
public final class HashedPortalLinks implements PortalLinks {

    private static final Logger LOG = LoggerFactory.getLogger(HashedPortalLinks.class);
    private static final String ACTOR = "links";

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
        // as exact as the store keeps it
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        StoredLink.Life life =
                LinkLife.of(now, invoice.header().due(), supplier.locality().zone());
        links.add(
                new StoredLink(token.selector(), token.secretHash(), invoice.ref(), recipient, life),
                new AuditEntry(supplier.id(), AuditAction.LINK_ISSUED, ACTOR, token.selector(), now));
        return new IssuedLink(baseUrl.link(token.text()), life.expires());
    }

    @Override
    public Outcome<PortalVisit, LinkRefusal> open(String token) {
        return LinkToken.parse(token).flatMap(this::opened).map(this::visit).orElse(unknown());
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

    private Outcome<PortalVisit, LinkRefusal> visit(StoredLink link) {
        return clock.instant().isBefore(link.life().expires())
                ? Outcome.accepted(new PortalVisit(link.selector(), link.invoice(), link.recipient()))
                : Outcome.refused(LinkRefusal.EXPIRED);
    }

    private static Outcome<PortalVisit, LinkRefusal> unknown() {
        return Outcome.refused(LinkRefusal.UNKNOWN);
    }

    private static byte[] bytes(String hash) {
        return hash.getBytes(StandardCharsets.US_ASCII);
    }
}
