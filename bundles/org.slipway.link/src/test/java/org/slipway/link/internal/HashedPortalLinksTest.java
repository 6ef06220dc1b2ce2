// SPDX-License-Identifier: Apache-2.0
package org.slipway.link.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.slipway.testkit.InvoiceBuilder.invoice;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.UnavailableException;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.invoice.NotificationRefusal;
import org.slipway.api.link.IssuedLink;
import org.slipway.api.link.LinkPurpose;
import org.slipway.api.link.LinkRefusal;
import org.slipway.api.link.PortalVisit;
import org.slipway.link.internal.HashedPortalLinks.Sources;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.StoredLink;
import org.slipway.testkit.FixedKeyRing;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.FakeHostLedger;
import org.slipway.testkit.store.MemoryDatabase;

final class HashedPortalLinksTest {

    private static final InvoiceRef INVOICE = new InvoiceRef(Suppliers.TALA.id(), "1001");
    private static final String RECIPIENT = "payables@narra.example";

    // base64url of the bytes 0 to 15, and of what the key of site "test" makes of that text
    private static final String SELECTOR = "AAECAwQFBgcICQoLDA0ODw";
    private static final String SECRET = "bqwhTnxDISqJ_A6nfUZR2olW5mitegK0q6C1grlfIgw";
    private static final String TOKEN = SELECTOR + "." + SECRET;
    private static final PortalVisit VISIT = new PortalVisit(SELECTOR, INVOICE, RECIPIENT);

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

    @Test
    void shouldKeepTheHashOnly_whenIssued() {
        // when
        Outcome<IssuedLink, NotificationRefusal> outcome = links.issue(INVOICE, RECIPIENT);

        // then
        Instant expires = Instant.parse("2026-04-17T16:00:00Z");
        assertThat(outcome)
                .isEqualTo(Outcome.accepted(
                        new IssuedLink(SELECTOR, URI.create("https://pay.example/portal/l/" + TOKEN), expires)));
        Instant now = Instant.parse("2026-03-02T01:30:00Z");
        assertThat(store.kept)
                .containsExactly(new StoredLink(
                        SELECTOR,
                        "a164ae767be26b848b083155f79f89c5516bfbd729611a2e4ad6eb5dfa565377",
                        LinkPurpose.VIEW_AND_PAY,
                        INVOICE,
                        RECIPIENT,
                        new StoredLink.Life(now, expires)));
        assertThat(database.auditRows())
                .containsExactly(new AuditEntry(Suppliers.TALA.id(), AuditAction.LINK_ISSUED, "links", SELECTOR, now));
    }

    @Test
    void shouldMakeOneLink_whenTheAnswerOfTheStoreIsLost() {
        // given
        store.loseAnswer = true;

        // when
        Outcome<IssuedLink, NotificationRefusal> outcome = links.issue(INVOICE, RECIPIENT);

        // then
        assertThat(outcome.<String>fold(IssuedLink::selector, Enum::name)).isEqualTo(SELECTOR);
        assertThat(database.links().ofInvoice(INVOICE)).hasSize(1);
        assertThat(database.auditRows()).hasSize(1);
        assertThat(links.open(TOKEN)).isEqualTo(Outcome.accepted(VISIT));
    }

    @Test
    void shouldBeRefused_whenTheHostKnowsNoSuchInvoice() {
        assertThat(links.issue(new InvoiceRef(Suppliers.TALA.id(), "9999"), RECIPIENT))
                .isEqualTo(Outcome.refused(NotificationRefusal.UNKNOWN_INVOICE));
        assertThat(links.issue(new InvoiceRef(Suppliers.BAYVIEW.id(), "1001"), RECIPIENT))
                .isEqualTo(Outcome.refused(NotificationRefusal.UNKNOWN_INVOICE));
        assertThat(store.kept).isEmpty();
    }

    @Test
    void shouldBeABug_whenThereIsNoRecipient() {
        assertThatIllegalArgumentException().isThrownBy(() -> links.issue(INVOICE, " "));
        assertThatIllegalArgumentException().isThrownBy(() -> links.issue(INVOICE, "a".repeat(255)));
    }

    @Test
    void shouldOpenAnyNumberOfTimes_whenTheTokenIsRight() {
        // given
        links.issue(INVOICE, RECIPIENT);

        // then
        assertThat(links.open(TOKEN)).isEqualTo(Outcome.accepted(VISIT));
        assertThat(links.open(TOKEN)).isEqualTo(Outcome.accepted(VISIT));
        assertThat(database.auditRows()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                SELECTOR,
                SELECTOR + ".",
                "." + SECRET,
                SELECTOR + SECRET,
                TOKEN + "A",
                "A" + TOKEN,
                TOKEN + "\n",
                TOKEN + ".",
                SELECTOR + "," + SECRET,
                SELECTOR + ".EBESExQVFhcYGRobHB0eHyAhIiMkJSYnKCkqKywtLi+",
                "AAECAwQFBgcICQoLDA0OD'.EBESExQVFhcYGRobHB0eHyAhIiMkJSYnKCkqKywtLi8",
                SELECTOR + ".EBESExQVFhcYGRobHB0eHyAhIiMkJSYnKCkqKywtLi８",
            })
    void shouldBeUnknownWithoutAsking_whenTheTokenCannotBeOurs(String token) {
        // given
        links.issue(INVOICE, RECIPIENT);

        // then
        assertThat(links.open(token)).isEqualTo(Outcome.refused(LinkRefusal.UNKNOWN));
        assertThat(store.asked).isEmpty();
    }

    @Test
    void shouldBeUnknownWithoutAsking_whenTheTokenIsEndless() {
        assertThat(links.open("A".repeat(1_000_000))).isEqualTo(Outcome.refused(LinkRefusal.UNKNOWN));
        assertThat(store.asked).isEmpty();
    }

    @Test
    void shouldBeUnknown_whenTheSelectorIs() {
        assertThat(links.open(TOKEN)).isEqualTo(Outcome.refused(LinkRefusal.UNKNOWN));
        assertThat(store.asked).containsExactly(SELECTOR);
    }

    @Test
    void shouldBeUnknown_whenTheSecretIsWrong() {
        // given
        links.issue(INVOICE, RECIPIENT);

        // then
        assertThat(links.open(SELECTOR + "." + "A".repeat(43))).isEqualTo(Outcome.refused(LinkRefusal.UNKNOWN));
        assertThat(links.open(SELECTOR + ".bqwhTnxDISqJ_A6nfUZR2olW5mitegK0q6C1grlfIgx"))
                .isEqualTo(Outcome.refused(LinkRefusal.UNKNOWN));
    }

    @Test
    void shouldBeUnknown_whenTheSecretIsOfAnotherLink() {
        // given
        links.issue(INVOICE, RECIPIENT);
        links.issue(INVOICE, "ben@narra.example");
        String other = store.kept.get(1).selector();

        // then
        assertThat(links.open(other + "." + SECRET)).isEqualTo(Outcome.refused(LinkRefusal.UNKNOWN));
    }

    @Test
    void shouldOpenToTheLastMoment_whenTheLinkGrowsOld() {
        // given
        links.issue(INVOICE, RECIPIENT);

        // then
        clock.set(Instant.parse("2026-04-17T15:59:59.999999Z"));
        assertThat(links.open(TOKEN)).isEqualTo(Outcome.accepted(VISIT));
        clock.set(Instant.parse("2026-04-17T16:00:00Z"));
        assertThat(links.open(TOKEN)).isEqualTo(Outcome.refused(LinkRefusal.EXPIRED));
    }

    @Test
    void shouldBeUnknown_whenTheLinkIsExpiredAndTheSecretWrong() {
        // given
        links.issue(INVOICE, RECIPIENT);
        clock.advance(Duration.ofDays(365));

        // then
        assertThat(links.open(SELECTOR + "." + "A".repeat(43))).isEqualTo(Outcome.refused(LinkRefusal.UNKNOWN));
    }

    @Test
    void shouldGoOn_whenTheSessionIsOurs() {
        // given
        links.issue(INVOICE, RECIPIENT);

        // then
        assertThat(links.resume(SELECTOR)).isEqualTo(Outcome.accepted(VISIT));
        clock.advance(Duration.ofDays(365));
        assertThat(links.resume(SELECTOR)).isEqualTo(Outcome.refused(LinkRefusal.EXPIRED));
    }

    @Test
    void shouldNotGoOn_whenTheLinkIsGone() {
        assertThat(links.resume(SELECTOR)).isEqualTo(Outcome.refused(LinkRefusal.UNKNOWN));
        assertThat(links.resume("")).isEqualTo(Outcome.refused(LinkRefusal.UNKNOWN));
        assertThat(links.resume(TOKEN)).isEqualTo(Outcome.refused(LinkRefusal.UNKNOWN));
        assertThat(store.asked).containsExactly(SELECTOR);
    }

    @Test
    void shouldSaySo_whenAPartIsMissing() {
        // given
        links.issue(INVOICE, RECIPIENT);
        host.outOfReach(true);
        database.outOfReach(true);

        // then
        assertThatThrownBy(() -> links.issue(INVOICE, RECIPIENT)).isInstanceOf(UnavailableException.class);
        assertThatThrownBy(() -> links.open(TOKEN)).isInstanceOf(UnavailableException.class);
    }

    @Test
    void shouldNotTellTheSecret_whenATokenIsPrinted() {
        assertThat(LinkToken.parse(TOKEN).orElseThrow()).hasToString("LinkToken[" + SELECTOR + "]");
    }

    @Test
    void shouldBeAsIfNeverMade_whenItsMailNeverLeft() {
        // given
        links.issue(INVOICE, RECIPIENT);

        // when
        links.discard(INVOICE, SELECTOR);

        // then
        assertThat(links.open(TOKEN)).isEqualTo(Outcome.refused(LinkRefusal.UNKNOWN));
        assertThat(database.links().ofInvoice(INVOICE)).isEmpty();
        assertThat(database.auditRows())
                .endsWith(new AuditEntry(
                        Suppliers.TALA.id(),
                        AuditAction.LINK_DISCARDED,
                        "links",
                        SELECTOR,
                        Instant.parse("2026-03-02T01:30:00Z")));
    }
}
