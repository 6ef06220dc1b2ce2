// SPDX-License-Identifier: Apache-2.0
package org.slipway.link.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.slipway.testkit.InvoiceBuilder.invoice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.CustomerId;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.invoice.Customer;
import org.slipway.api.link.LinkPurpose;
import org.slipway.api.link.LinkRefusal;
import org.slipway.api.link.LinkSummary;
import org.slipway.api.link.PortalVisit;
import org.slipway.link.internal.HashedPortalLinks.Sources;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.outbox.Work;
import org.slipway.testkit.Customers;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.FakeHostLedger;
import org.slipway.testkit.store.MemoryDatabase;

/** What becomes of a link that is out: used, revoked, expired, replaced by a fresh one. */
final class LinkLifeCycleTest {

    private static final InvoiceRef INVOICE = new InvoiceRef(Suppliers.TALA.id(), "1001");
    private static final String RECIPIENT = "payables@narra.example";
    private static final String SELECTOR = "AAECAwQFBgcICQoLDA0ODw";
    private static final String TOKEN = SELECTOR + ".EBESExQVFhcYGRobHB0eHyAhIiMkJSYnKCkqKywtLi8";
    private static final Instant ISSUED = Instant.parse("2026-03-02T01:30:00Z");
    private static final Instant EXPIRES = Instant.parse("2026-04-17T16:00:00Z");

    private final MutableClock clock = MutableClock.standing();
    private final MemoryDatabase database = new MemoryDatabase(clock);
    private final CountingLinkStore store = new CountingLinkStore(database.links());
    private final FakeHostLedger host =
            new FakeHostLedger().with(Suppliers.TALA).with(invoice().build());
    private final HashedPortalLinks links = new HashedPortalLinks(
            store, host, BaseUrl.parse("https://pay.example"), new Sources(new CountingRandom(), clock));

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
        assertThat(links.of(INVOICE))
                .containsExactly(new LinkSummary(
                        SELECTOR,
                        LinkPurpose.VIEW_AND_PAY,
                        RECIPIENT,
                        ISSUED,
                        EXPIRES,
                        Optional.of(ISSUED.plus(Duration.ofHours(1))),
                        Optional.empty()));
    }

    @Test
    void shouldOpenNoLinkOfTheSupplier_whenAllWereRevoked() {
        // when
        int revoked = links.revokeAll(INVOICE.supplier(), "mailbox leaked", "ada");

        // then
        assertThat(revoked).isEqualTo(1);
        assertThat(links.open(TOKEN)).isEqualTo(Outcome.refused(LinkRefusal.UNKNOWN));
        assertThat(links.resume(SELECTOR)).isEqualTo(Outcome.refused(LinkRefusal.UNKNOWN));
        assertThat(database.auditRows())
                .endsWith(new AuditEntry(
                        INVOICE.supplier(),
                        AuditAction.LINKS_REVOKED,
                        "ada",
                        INVOICE.supplier().value(),
                        ISSUED));
        assertThatIllegalArgumentException().isThrownBy(() -> links.revokeAll(INVOICE.supplier(), " ", "ada"));
    }

    @Test
    void shouldListTheLinks_whenTheNumberIsOfAnInvoiceInReach() {
        String number = host.invoice(INVOICE).orElseThrow().header().number();

        assertThat(links.ofNumber(SupplierScope.of(INVOICE.supplier()), number))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.invoice().ref()).isEqualTo(INVOICE);
                    assertThat(found.links()).extracting(LinkSummary::selector).containsExactly(SELECTOR);
                });
        assertThat(links.ofNumber(SupplierScope.of(new SupplierId("other")), number))
                .isEmpty();
        assertThat(links.ofNumber(SupplierScope.EVERY, "none")).isEmpty();
    }

    @Test
    void shouldOpenNothingAndEndItsSessions_whenTheLinkIsRevoked() {
        // when
        boolean revoked = links.revoke(INVOICE, SELECTOR, "sent to the wrong address", "ada");

        // then
        assertThat(revoked).isTrue();
        assertThat(links.open(TOKEN)).isEqualTo(Outcome.refused(LinkRefusal.UNKNOWN));
        assertThat(links.resume(SELECTOR)).isEqualTo(Outcome.refused(LinkRefusal.UNKNOWN));
        assertThat(database.auditRows())
                .endsWith(new AuditEntry(Suppliers.TALA.id(), AuditAction.LINK_REVOKED, "ada", SELECTOR, ISSUED));
        assertThat(links.of(INVOICE).get(0).revoked()).hasValue(ISSUED);
    }

    @Test
    void shouldStayUnknown_whenARevokedLinkExpires() {
        // given
        links.revoke(INVOICE, SELECTOR, "leaked", "ada");

        // when
        clock.set(EXPIRES);
        links.renew(SELECTOR);

        // then
        assertThat(links.open(TOKEN)).isEqualTo(Outcome.refused(LinkRefusal.UNKNOWN));
        assertThat(database.work()).isEmpty();
    }

    @Test
    void shouldRevokeOnceAndOnlyForItsInvoice_whenAskedAgainOrForAnother() {
        // when, then
        assertThat(links.revoke(new InvoiceRef(Suppliers.TALA.id(), "1002"), SELECTOR, "x", "ada"))
                .isFalse();
        assertThat(links.open(TOKEN)).isEqualTo(Outcome.accepted(new PortalVisit(SELECTOR, INVOICE, RECIPIENT)));
        assertThat(links.revoke(INVOICE, SELECTOR, "x", "ada")).isTrue();
        assertThat(links.revoke(INVOICE, SELECTOR, "x", "ada")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> links.revoke(INVOICE, SELECTOR, " ", "ada"));
    }

    @Test
    void shouldMailAFreshLinkToTheAddressOnFile_whenTheLinkHasExpired() {
        // given
        clock.set(EXPIRES);

        // when
        links.renew(SELECTOR);

        // then
        assertThat(database.work()).isEqualTo(List.of(new Work.InvoiceMail(INVOICE, RECIPIENT)));
        assertThat(database.auditRows())
                .endsWith(new AuditEntry(Suppliers.TALA.id(), AuditAction.LINK_RENEWED, "links", SELECTOR, EXPIRES));
    }

    @Test
    void shouldMailToTheNewAddress_whenTheHostHasAnotherOneOnFileByNow() {
        // given
        Customer moved = new Customer(new CustomerId("C-100"), "Narra Hardware", "new@narra.example");
        host.with(invoice().customer(moved).build());
        clock.set(EXPIRES);

        // when
        links.renew(SELECTOR);

        // then
        assertThat(database.work()).isEqualTo(List.of(new Work.InvoiceMail(INVOICE, "new@narra.example")));
    }

    @Test
    void shouldMailNothing_whenTheHostHasNoAddressOnFileByNow() {
        // given
        host.with(invoice().customer(Customers.MOLAVE).build());
        clock.set(EXPIRES);

        // when
        links.renew(SELECTOR);

        // then
        assertThat(database.work()).isEmpty();
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
        assertThat(database.work()).hasSize(2);
    }

    @Test
    void shouldMailNothing_whenTheLinkStillOpensOrIsUnknown() {
        // when
        links.renew(SELECTOR);
        links.renew("BBBBBBBBBBBBBBBBBBBBBB");
        links.renew("nonsense");

        // then
        assertThat(database.work()).isEmpty();
    }
}
