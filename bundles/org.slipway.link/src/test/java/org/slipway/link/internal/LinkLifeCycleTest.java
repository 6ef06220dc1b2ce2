// SPDX-License-Identifier: Apache-2.0
package org.slipway.link.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.InvoiceBuilder.invoice;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.link.LinkRefusal;
import org.slipway.link.internal.HashedPortalLinks.Sources;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.StoredLink;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkKinds;
import org.slipway.testkit.Customers;
import org.slipway.testkit.FixedKeyRing;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.FakeHostLedger;
import org.slipway.testkit.store.MemoryDatabase;

/** What becomes of a link that is out: used, expired, replaced by a fresh one. */
final class LinkLifeCycleTest {

    private static final InvoiceRef INVOICE = new InvoiceRef(Suppliers.TALA.id(), "1001");
    private static final String RECIPIENT = "payables@narra.example";
    private static final String SELECTOR = "AAECAwQFBgcICQoLDA0ODw";
    private static final String TOKEN = SELECTOR + ".bqwhTnxDISqJ_A6nfUZR2olW5mitegK0q6C1grlfIgw";
    private static final Instant ISSUED = Instant.parse("2026-03-02T01:30:00Z");
    private static final Instant EXPIRES = Instant.parse("2026-04-17T16:00:00Z");

    private final MutableClock clock = MutableClock.standing();
    private final MemoryDatabase database = new MemoryDatabase(clock);
    private final CountingLinkStore store = new CountingLinkStore(database.links());
    private final FakeHostLedger host =
            new FakeHostLedger().with(Suppliers.TALA).with(invoice().build());
    private final HashedPortalLinks links = new HashedPortalLinks(
            store,
            host,
            token -> URI.create("https://pay.example/portal/l/" + token),
            new Sources(new CountingRandom(), clock, new FixedKeyRing("test")));

    @BeforeEach
    void issue() {
        links.issue(INVOICE, RECIPIENT);
    }

    @Test
    void shouldNoteTheUseOnceAnHour_whenTheLinkIsOpenedOften() {
        // when
        links.open(TOKEN);
        clock.advance(Duration.ofMinutes(59));
        links.open(TOKEN);
        clock.advance(Duration.ofMinutes(1));
        links.open(TOKEN);
        links.resume(SELECTOR);

        // then
        assertThat(store.uses).containsExactly(ISSUED, ISSUED.plus(Duration.ofHours(1)));
        assertThat(database.links().find(SELECTOR).orElseThrow().life())
                .isEqualTo(new StoredLink.Life(ISSUED, EXPIRES, Optional.of(ISSUED.plus(Duration.ofHours(1)))));
    }

    @Test
    void shouldStayUnknown_whenARevokedLinkExpires() {
        // given
        AuditEntry leaked = new AuditEntry(INVOICE.supplier(), AuditAction.LINK_REVOKED, "ada", SELECTOR, ISSUED);
        store.revoke(SELECTOR, "leaked", leaked);

        // when
        clock.set(EXPIRES);
        links.renew(SELECTOR);

        // then
        assertThat(links.open(TOKEN)).isEqualTo(Outcome.refused(LinkRefusal.UNKNOWN));
        assertThat(database.allWork()).isEmpty();
    }

    @Test
    void shouldMailAFreshLinkToTheAddressOnFile_whenTheLinkHasExpired() {
        // given
        clock.set(EXPIRES);

        // when
        links.renew(SELECTOR);

        // then
        assertThat(database.allWork()).containsExactly(Work.of(WorkKinds.INVOICE_LETTER, INVOICE));
        assertThat(database.auditRows())
                .endsWith(new AuditEntry(Suppliers.TALA.id(), AuditAction.LINK_RENEWED, "links", SELECTOR, EXPIRES));
    }

    @Test
    void shouldMailNothing_whenTheHostHasNoAddressOnFileByNow() {
        // given
        host.with(invoice().customer(Customers.MOLAVE).build());
        clock.set(EXPIRES);

        // when
        links.renew(SELECTOR);

        // then
        assertThat(database.allWork()).isEmpty();
    }

    @Test
    void shouldMailOnceAnHour_whenAFreshLinkIsAskedForAgainAndAgain() {
        // given
        clock.set(EXPIRES);

        // when
        links.renew(SELECTOR);
        clock.advance(Duration.ofMinutes(60));
        links.renew(SELECTOR);
        clock.advance(Duration.ofSeconds(1));
        links.renew(SELECTOR);

        // then
        assertThat(database.allWork()).hasSize(2);
    }

    @Test
    void shouldMailNothing_whenTheLinkStillOpensOrIsUnknown() {
        // when
        links.renew(SELECTOR);
        links.renew("BBBBBBBBBBBBBBBBBBBBBB");
        links.renew("nonsense");

        // then
        assertThat(database.allWork()).isEmpty();
    }
}
