// SPDX-License-Identifier: Apache-2.0
package org.slipway.link.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.InvoiceBuilder.invoice;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.link.InvoiceLinks;
import org.slipway.api.link.LinkDecisionRefusal;
import org.slipway.api.link.LinkPurpose;
import org.slipway.api.link.LinkRefusal;
import org.slipway.api.link.LinkSummary;
import org.slipway.link.internal.HashedPortalLinks.Sources;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.testkit.FixedKeyRing;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.FakeHostLedger;
import org.slipway.testkit.store.MemoryDatabase;

/** What staff sees of the links that are out, and who may revoke one. */
final class StaffLinksTest {

    private static final InvoiceRef INVOICE = new InvoiceRef(Suppliers.TALA.id(), "1001");
    private static final String RECIPIENT = "payables@narra.example";
    private static final String SELECTOR = "AAECAwQFBgcICQoLDA0ODw";
    private static final String TOKEN = SELECTOR + ".bqwhTnxDISqJ_A6nfUZR2olW5mitegK0q6C1grlfIgw";
    private static final Instant ISSUED = Instant.parse("2026-03-02T01:30:00Z");
    private static final SupplierScope TALA = SupplierScope.of(Suppliers.TALA.id());
    private static final Staff ADA = new Staff("ada", Set.of(Role.APPROVER), TALA);
    private static final Staff BEN = new Staff("ben", Set.of(Role.values()), SupplierScope.of(Suppliers.BAYVIEW.id()));
    private static final Staff NOBODY = new Staff("guest", Set.of(), SupplierScope.EVERY);

    private final MutableClock clock = MutableClock.standing();
    private final MemoryDatabase database = new MemoryDatabase(clock);
    private final FakeHostLedger host =
            new FakeHostLedger().with(Suppliers.TALA).with(invoice().build());
    private final HashedPortalLinks portal = new HashedPortalLinks(
            database.links(),
            host,
            token -> URI.create("https://pay.example/portal/l/" + token),
            new Sources(new CountingRandom(), clock, new FixedKeyRing("test")));
    private final StaffLinks links = new StaffLinks(database.links(), host, clock);
    private final String number = invoice().build().header().number();

    @BeforeEach
    void issue() {
        assertThat(portal.issue(INVOICE, RECIPIENT)).isInstanceOf(Outcome.Accepted.class);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void shouldListTheLinks_whenTheInvoiceIsInReach(Role role) {
        Staff staff = new Staff("ada", Set.of(role), TALA);

        assertThat(links.ofNumber(staff, number)).singleElement().satisfies(found -> {
            assertThat(found.invoice()).isEqualTo(invoice().build().summary());
            assertThat(found.supplier()).isEqualTo(Suppliers.TALA);
            assertThat(found.links())
                    .containsExactly(new LinkSummary(
                            SELECTOR,
                            LinkPurpose.VIEW_AND_PAY,
                            RECIPIENT,
                            ISSUED,
                            Instant.parse("2026-04-17T16:00:00Z"),
                            Optional.empty(),
                            Optional.empty()));
        });
    }

    @Test
    void shouldListNothing_whenOutOfReachOrWithoutARoleOrOfAnotherNumber() {
        assertThat(links.ofNumber(BEN, number)).isEmpty();
        assertThat(links.ofNumber(NOBODY, number)).isEmpty();
        assertThat(links.ofNumber(ADA, "none")).isEmpty();
    }

    @Test
    void shouldOpenNothingAndEndItsSessions_whenRevoked() {
        // when
        Outcome<String, LinkDecisionRefusal> outcome =
                links.revoke(ADA, INVOICE, SELECTOR, " sent to the\r\nwrong address ");

        // then
        assertThat(outcome).isEqualTo(Outcome.accepted(SELECTOR));
        assertThat(portal.open(TOKEN)).isEqualTo(Outcome.refused(LinkRefusal.UNKNOWN));
        assertThat(portal.resume(SELECTOR)).isEqualTo(Outcome.refused(LinkRefusal.UNKNOWN));
        assertThat(database.auditRows())
                .endsWith(new AuditEntry(
                        Suppliers.TALA.id(),
                        AuditAction.LINK_REVOKED,
                        "ada",
                        SELECTOR,
                        ISSUED,
                        "sent to the wrong address"));
        assertThat(links.ofNumber(ADA, number))
                .flatExtracting(InvoiceLinks::links)
                .extracting(LinkSummary::revoked)
                .containsExactly(Optional.of(ISSUED));
    }

    @ParameterizedTest
    @CsvSource({"VIEWER, false", "APPROVER, true", "ADMIN, false"})
    void shouldDependOnTheRole_whenRevoked(Role role, boolean may) {
        Staff staff = new Staff("ada", Set.of(role), TALA);

        assertThat(links.revoke(staff, INVOICE, SELECTOR, "leaked"))
                .isEqualTo(may ? Outcome.accepted(SELECTOR) : Outcome.refused(LinkDecisionRefusal.NOT_ALLOWED));
        assertThat(portal.open(TOKEN) instanceof Outcome.Accepted<?, ?>).isEqualTo(!may);
    }

    @Test
    void shouldRefuse_whenStaffHasNoRoleOrTheSupplierIsOutOfReach() {
        assertRefused(links.revoke(NOBODY, INVOICE, SELECTOR, "x"), LinkDecisionRefusal.NOT_ALLOWED);
        assertRefused(links.revoke(BEN, INVOICE, SELECTOR, "x"), LinkDecisionRefusal.NOT_FOUND);
    }

    @Test
    void shouldRefuse_whenTheLinkIsUnknownOrOfAnotherInvoice() {
        InvoiceRef other = new InvoiceRef(Suppliers.TALA.id(), "1002");

        assertRefused(links.revoke(ADA, INVOICE, "BBBBBBBBBBBBBBBBBBBBBB", "x"), LinkDecisionRefusal.NOT_FOUND);
        assertRefused(links.revoke(ADA, other, SELECTOR, "x"), LinkDecisionRefusal.NOT_FOUND);
    }

    @Test
    void shouldRefuse_whenTheReasonIsMissingOrTooLong() {
        assertRefused(links.revoke(ADA, INVOICE, SELECTOR, " \n"), LinkDecisionRefusal.REASON_MISSING);
        assertRefused(links.revoke(ADA, INVOICE, SELECTOR, "a".repeat(201)), LinkDecisionRefusal.REASON_TOO_LONG);
        assertThat(links.revoke(ADA, INVOICE, SELECTOR, " " + "a".repeat(200) + " "))
                .isEqualTo(Outcome.accepted(SELECTOR));
    }

    @Test
    void shouldRefuse_whenRevokedBefore() {
        // given
        links.revoke(ADA, INVOICE, SELECTOR, "leaked");

        // when
        Outcome<String, LinkDecisionRefusal> outcome = links.revoke(ADA, INVOICE, SELECTOR, "leaked");

        // then
        assertThat(outcome).isEqualTo(Outcome.refused(LinkDecisionRefusal.REVOKED_BEFORE));
        assertThat(database.auditRows()).hasSize(2);
    }

    @Test
    void shouldEndAllLinksAndTheirSessions_whenAnAdminOfTheSupplierSaysWhy() {
        // given
        Staff admin = new Staff("ada", Set.of(Role.ADMIN), TALA);
        portal.issue(INVOICE, "other@narra.example");

        // when
        Outcome<Integer, LinkDecisionRefusal> outcome =
                links.revokeAll(admin, Suppliers.TALA.id(), " our mail was\r\nread by others ");

        // then
        assertThat(outcome).isEqualTo(Outcome.accepted(2));
        assertThat(portal.open(TOKEN)).isEqualTo(Outcome.refused(LinkRefusal.UNKNOWN));
        assertThat(portal.resume(SELECTOR)).isEqualTo(Outcome.refused(LinkRefusal.UNKNOWN));
        assertThat(database.auditRows())
                .endsWith(new AuditEntry(
                        Suppliers.TALA.id(),
                        AuditAction.LINKS_REVOKED,
                        "ada",
                        "tala",
                        ISSUED,
                        "our mail was read by others"));
        assertThat(links.revokeAll(admin, Suppliers.TALA.id(), "again")).isEqualTo(Outcome.accepted(0));
    }

    @ParameterizedTest
    @CsvSource({"VIEWER, false", "APPROVER, false", "ADMIN, true"})
    void shouldDependOnTheRole_whenAllAreRevoked(Role role, boolean may) {
        Staff staff = new Staff("ada", Set.of(role), TALA);

        assertThat(links.revokeAll(staff, Suppliers.TALA.id(), "leaked"))
                .isEqualTo(may ? Outcome.accepted(1) : Outcome.refused(LinkDecisionRefusal.NOT_ALLOWED));
        assertThat(portal.open(TOKEN) instanceof Outcome.Accepted<?, ?>).isEqualTo(!may);
    }

    @Test
    void shouldEndNothing_whenAnotherSuppliersAdminAsksOrNoReasonIsGiven() {
        Staff admin = new Staff("ada", Set.of(Role.ADMIN), TALA);

        assertAllRefused(links.revokeAll(BEN, Suppliers.TALA.id(), "x"), LinkDecisionRefusal.NOT_ALLOWED);
        assertAllRefused(links.revokeAll(NOBODY, Suppliers.TALA.id(), "x"), LinkDecisionRefusal.NOT_ALLOWED);
        assertAllRefused(links.revokeAll(admin, Suppliers.BAYVIEW.id(), "x"), LinkDecisionRefusal.NOT_ALLOWED);
        assertAllRefused(links.revokeAll(admin, Suppliers.TALA.id(), " \n"), LinkDecisionRefusal.REASON_MISSING);
        assertAllRefused(
                links.revokeAll(admin, Suppliers.TALA.id(), "a".repeat(201)), LinkDecisionRefusal.REASON_TOO_LONG);
    }

    private void assertAllRefused(Outcome<Integer, LinkDecisionRefusal> outcome, LinkDecisionRefusal refusal) {
        assertThat(outcome).isEqualTo(Outcome.refused(refusal));
        assertThat(portal.open(TOKEN)).isInstanceOf(Outcome.Accepted.class);
        assertThat(database.auditRows()).hasSize(1);
    }

    private void assertRefused(Outcome<String, LinkDecisionRefusal> outcome, LinkDecisionRefusal refusal) {
        assertThat(outcome).isEqualTo(Outcome.refused(refusal));
        assertThat(portal.open(TOKEN)).isInstanceOf(Outcome.Accepted.class);
        assertThat(database.auditRows()).hasSize(1);
    }
}
