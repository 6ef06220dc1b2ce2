// SPDX-License-Identifier: Apache-2.0
package org.slipway.link.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.InvoiceBuilder.invoice;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.link.IssuedLink;
import org.slipway.api.link.LinkPurpose;
import org.slipway.api.link.LinkRefusal;
import org.slipway.link.internal.HashedPortalLinks.Sources;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.key.KeyRing;
import org.slipway.spi.store.StoredLink;
import org.slipway.testkit.FixedKeyRing;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.FakeHostLedger;
import org.slipway.testkit.store.MemoryDatabase;

/** The mails to one recipient about one invoice carry one link. */
final class LinkThreadTest {

    private static final InvoiceRef INVOICE = new InvoiceRef(Suppliers.TALA.id(), "1001");
    private static final String RECIPIENT = "payables@narra.example";
    private static final Instant EXPIRES = Instant.parse("2026-04-17T16:00:00Z");

    private final CountingRandom random = new CountingRandom();
    private final MutableClock clock = MutableClock.standing();
    private final MemoryDatabase database = new MemoryDatabase(clock);
    private final HashedPortalLinks links = under(new FixedKeyRing("test"));

    @Test
    void shouldGiveTheSameLink_whenMailIsSentAfterMail() {
        // when
        IssuedLink first = issue(RECIPIENT);
        for (int mail = 0; mail < 12; mail++) {
            assertThat(issue(RECIPIENT)).isEqualTo(first);
        }

        // then
        assertThat(database.links().ofInvoice(INVOICE)).hasSize(1);
        assertThat(database.auditRows()).singleElement().satisfies(row -> {
            assertThat(row.action()).isEqualTo(AuditAction.LINK_ISSUED);
            assertThat(row.subject()).isEqualTo(first.selector());
        });
    }

    @Test
    void shouldGiveAnother_whenSomebodyElseIsMailed() {
        assertThat(issue("ben@narra.example").selector())
                .isNotEqualTo(issue(RECIPIENT).selector());
    }

    @Test
    void shouldGiveAnotherThatStaysShut_whenTheFirstWasRevoked() {
        // given
        IssuedLink first = issue(RECIPIENT);
        database.links()
                .revoke(
                        first.selector(),
                        "leaked",
                        new AuditEntry(
                                INVOICE.supplier(),
                                AuditAction.LINK_REVOKED,
                                "ada",
                                first.selector(),
                                clock.instant()));

        // when
        IssuedLink second = issue(RECIPIENT);

        // then
        assertThat(second.selector()).isNotEqualTo(first.selector());
        assertThat(links.open(token(first))).isEqualTo(Outcome.refused(LinkRefusal.UNKNOWN));
        assertThat(links.open(token(second))).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void shouldGiveAnotherAndPutOffNoEnd_whenFewerThanFiveDaysAreLeft() {
        // given
        IssuedLink first = issue(RECIPIENT);
        clock.set(EXPIRES.minusSeconds(5 * 86_400));
        assertThat(issue(RECIPIENT)).isEqualTo(first);
        clock.set(EXPIRES.minusSeconds(5 * 86_400 - 1));

        // when
        IssuedLink second = issue(RECIPIENT);

        // then
        assertThat(second.selector()).isNotEqualTo(first.selector());
        assertThat(second.expires()).isEqualTo(clock.instant().plusSeconds(10 * 86_400));
        assertThat(links.open(token(first))).isInstanceOf(Outcome.Accepted.class);
        clock.set(EXPIRES);
        assertThat(links.open(token(first))).isEqualTo(Outcome.refused(LinkRefusal.EXPIRED));
        assertThat(issue(RECIPIENT)).isEqualTo(second);
    }

    @Test
    void shouldGiveAnother_whenTheSecretOfTheOneThatIsOutIsNotOfThisKey() {
        // given
        IssuedLink before = under(new FixedKeyRing("before"))
                .issue(INVOICE, RECIPIENT)
                .fold(link -> link, refusal -> {
                    throw new AssertionError(refusal);
                });

        // when
        IssuedLink now = issue(RECIPIENT);

        // then
        assertThat(now.selector()).isNotEqualTo(before.selector());
        assertThat(links.open(token(now))).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void shouldOpenInTheMailThatWentOut_whenAnotherMailNeverLeft() {
        // given
        IssuedLink first = issue(RECIPIENT);
        issue(RECIPIENT);

        // when
        links.discard(INVOICE, first.selector());

        // then
        assertThat(links.open(token(first))).isInstanceOf(Outcome.Accepted.class);

        // when
        links.discard(INVOICE, first.selector());

        // then
        assertThat(links.open(token(first))).isEqualTo(Outcome.refused(LinkRefusal.UNKNOWN));
    }

    @Test
    void shouldKeepNoSecret_whenALinkIsStored() {
        // when
        IssuedLink link = issue(RECIPIENT);

        // then
        List<StoredLink> stored = database.links().ofInvoice(INVOICE);
        String secret = token(link).substring(23);
        assertThat(stored).singleElement().satisfies(kept -> {
            assertThat(kept.purpose()).isEqualTo(LinkPurpose.VIEW_AND_PAY);
            assertThat(kept.secretHash()).doesNotContain(secret).hasSize(64);
        });
    }

    private HashedPortalLinks under(KeyRing keys) {
        return new HashedPortalLinks(
                database.links(),
                new FakeHostLedger().with(Suppliers.TALA).with(invoice().build()),
                token -> URI.create("https://pay.example/portal/l/" + token),
                new Sources(random, clock, keys));
    }

    private IssuedLink issue(String recipient) {
        return links.issue(INVOICE, recipient).fold(link -> link, refusal -> {
            throw new AssertionError(refusal);
        });
    }

    private static String token(IssuedLink link) {
        return link.url().toString().substring("https://pay.example/portal/l/".length());
    }
}
