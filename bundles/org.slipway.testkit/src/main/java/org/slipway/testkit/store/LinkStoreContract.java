// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.InvoiceRef;
import org.slipway.api.UnavailableException;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.link.LinkPurpose;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.audit.AuditVerdict;
import org.slipway.spi.store.LinkStore;
import org.slipway.spi.store.StoredLink;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkKinds;
import org.slipway.spi.work.WorkStore;
import org.slipway.testkit.Suppliers;

/** What every {@link LinkStore} does. */
public abstract class LinkStoreContract {

    private static final Instant ISSUED = Instant.parse("2026-03-02T01:30:00.000001Z");
    private static final Instant EXPIRES = Instant.parse("2026-04-17T16:00:00Z");
    private static final InvoiceRef INVOICE = new InvoiceRef(Suppliers.TALA.id(), "1001");

    private StoresUnderTest stores;
    private LinkStore links;

    /** The stores under test, with nothing in them. */
    protected abstract StoresUnderTest emptyStores();

    @BeforeEach
    void open() {
        stores = emptyStores();
        links = stores.links();
    }

    @Test
    void shouldGiveTheLinkBack_whenItWasAdded() {
        // given
        StoredLink link = link("AAAAAAAAAAAAAAAAAAAAAA", "payables@narra.example");

        // when
        add(link);

        // then
        assertThat(links.find(link.selector())).contains(link);
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(1));
    }

    @Test
    void shouldTellSelectorsApart_whenTheyDifferByCaseOnly() {
        // given
        StoredLink upper = link("AAAAAAAAAAAAAAAAAAAAAA", "a@narra.example");
        StoredLink lower = link("aAAAAAAAAAAAAAAAAAAAAA", "b@narra.example");

        // when
        add(upper);
        add(lower);

        // then
        assertThat(links.find(upper.selector())).contains(upper);
        assertThat(links.find(lower.selector())).contains(lower);
    }

    @Test
    void shouldFindNothing_whenTheSelectorIsUnknown() {
        assertThat(links.find("BBBBBBBBBBBBBBBBBBBBBB")).isEmpty();
        assertThat(links.find("")).isEmpty();
        assertThat(links.find("x".repeat(5000))).isEmpty();
    }

    @Test
    void shouldKeepTheFirstLink_whenTheSelectorIsUsedAgain() {
        // given
        StoredLink first = link("AAAAAAAAAAAAAAAAAAAAAA", "a@narra.example");
        StoredLink second = link("AAAAAAAAAAAAAAAAAAAAAA", "b@narra.example");
        add(first);

        // when
        assertThatThrownBy(() -> add(second)).isInstanceOf(IllegalStateException.class);

        // then
        assertThat(links.find(first.selector())).contains(first);
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(1));
    }

    @Test
    void shouldKeepOne_whenTheSameLinkIsAddedTwice() {
        // given
        StoredLink link = link("AAAAAAAAAAAAAAAAAAAAAA", "payables@narra.example");

        // when
        add(link);
        links.used(Suppliers.TALA.id(), link.selector(), ISSUED.plusSeconds(5));
        add(link);

        // then
        assertThat(links.ofInvoice(INVOICE)).extracting(StoredLink::selector).containsExactly("AAAAAAAAAAAAAAAAAAAAAA");
        assertThat(links.find(link.selector()).orElseThrow().life().lastUsed()).hasValue(ISSUED.plusSeconds(5));
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(1));
    }

    @Test
    void shouldRememberTheLastUse_whenTheLinkIsUsed() {
        // given
        StoredLink link = link("AAAAAAAAAAAAAAAAAAAAAA", "a@narra.example");
        add(link);

        // when
        links.used(Suppliers.TALA.id(), link.selector(), ISSUED.plusSeconds(5));
        links.used(Suppliers.TALA.id(), "BBBBBBBBBBBBBBBBBBBBBB", ISSUED);
        links.used(Suppliers.BAYVIEW.id(), link.selector(), ISSUED);

        // then
        assertThat(links.find(link.selector()).orElseThrow().life())
                .isEqualTo(new StoredLink.Life(ISSUED, EXPIRES, Optional.of(ISSUED.plusSeconds(5))));
        assertThat(links.find("BBBBBBBBBBBBBBBBBBBBBB")).isEmpty();
    }

    @Test
    void shouldRevokeOnce_whenEightRevokeAtOnce() {
        // given
        StoredLink link = link("AAAAAAAAAAAAAAAAAAAAAA", "a@narra.example");
        add(link);

        // when
        List<Boolean> answers = Together.call(
                8, () -> links.revoke(link.selector(), "leaked", entry(AuditAction.LINK_REVOKED, ISSUED)));

        // then
        assertThat(answers).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(links.find(link.selector()).orElseThrow().revoked()).hasValue(ISSUED);
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(2));
        assertThat(renew(link, ISSUED)).isFalse();
    }

    @Test
    void shouldChangeNothing_whenTheLinkIsAnothersSupplier() {
        // given
        StoredLink link = link("AAAAAAAAAAAAAAAAAAAAAA", "a@narra.example");
        add(link);
        AuditEntry others =
                new AuditEntry(Suppliers.BAYVIEW.id(), AuditAction.LINK_REVOKED, "ada", link.selector(), ISSUED);

        // when
        boolean revoked = links.revoke(link.selector(), "leaked", others);
        boolean renewed = links.renew(link.selector(), ISSUED, Work.of(WorkKinds.INVOICE_LETTER, INVOICE), others);
        links.discard(link.selector(), others);

        // then
        assertThat(List.of(revoked, renewed)).containsOnly(false);
        assertThat(links.find(link.selector())).contains(link);
        assertThat(stores.audit().verify(Suppliers.BAYVIEW.id())).isEqualTo(new AuditVerdict.Whole(0));
    }

    @Test
    void shouldRevokeAllLinksOfTheSupplierByOneRow_whenSomeAreLive() {
        // given
        StoredLink revoked = link("AAAAAAAAAAAAAAAAAAAAAA", "a@narra.example");
        StoredLink live = link("BBBBBBBBBBBBBBBBBBBBBB", "a@narra.example");
        StoredLink others = new StoredLink(
                "CCCCCCCCCCCCCCCCCCCCCC",
                "0f".repeat(32),
                LinkPurpose.VIEW_AND_PAY,
                new InvoiceRef(Suppliers.BAYVIEW.id(), "1001"),
                "b@narra.example",
                new StoredLink.Life(ISSUED, EXPIRES));
        List.of(revoked, live, others).forEach(link -> add(link));
        links.revoke(revoked.selector(), "leaked", entry(AuditAction.LINK_REVOKED, ISSUED));
        Instant later = ISSUED.plusSeconds(5);

        // when
        int ended = links.revokeAll(Suppliers.TALA.id(), "leaked", entry(AuditAction.LINKS_REVOKED, later));
        int again = links.revokeAll(Suppliers.TALA.id(), "leaked", entry(AuditAction.LINKS_REVOKED, later));

        // then
        assertThat(ended).isEqualTo(1);
        assertThat(again).isZero();
        assertThat(links.find(revoked.selector()).orElseThrow().revoked()).hasValue(ISSUED);
        assertThat(links.find(live.selector()).orElseThrow().revoked()).hasValue(later);
        assertThat(links.find(others.selector()).orElseThrow().revoked()).isEmpty();
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(5));
    }

    @Test
    void shouldRenewOnce_whenItWasDoneSince() {
        // given
        StoredLink link = link("AAAAAAAAAAAAAAAAAAAAAA", "a@narra.example");
        add(link);

        // when
        List<Boolean> answers = Together.call(8, () -> renew(link, ISSUED));

        // then
        assertThat(answers).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(renew(link, ISSUED.plus(Duration.ofHours(1)))).isFalse();
        assertThat(renew(link, ISSUED.plus(Duration.ofHours(1)).plusSeconds(1))).isTrue();
        assertThat(stores.work().depth(WorkKinds.INVOICE_LETTER)).isEqualTo(new WorkStore.Depth(2, 0));
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(3));
    }

    @Test
    void shouldListTheLinksOfAnInvoiceNewestFirst_whenItHasSeveral() {
        // given
        StoredLink old = link("AAAAAAAAAAAAAAAAAAAAAA", "a@narra.example");
        StoredLink recent = new StoredLink(
                "BBBBBBBBBBBBBBBBBBBBBB",
                "0f".repeat(32),
                LinkPurpose.VIEW_AND_PAY,
                INVOICE,
                "a@narra.example",
                new StoredLink.Life(ISSUED.plusSeconds(1), EXPIRES));
        add(old);
        add(recent);

        // then
        assertThat(links.ofInvoice(INVOICE)).containsExactly(recent, old);
        assertThat(links.ofInvoice(new InvoiceRef(Suppliers.BAYVIEW.id(), "1001")))
                .isEmpty();
    }

    @Test
    void shouldGiveAll_whenAnInvoiceHasHundreds() {
        // given
        for (int number = 0; number < 250; number++) {
            StoredLink link = new StoredLink(
                    String.format("%022d", number),
                    "0f".repeat(32),
                    LinkPurpose.VIEW_AND_PAY,
                    INVOICE,
                    "a@narra.example",
                    new StoredLink.Life(ISSUED.plusSeconds(number), EXPIRES));
            add(link);
        }

        // then
        assertThat(links.ofInvoice(INVOICE)).hasSize(250);
    }

    private boolean renew(StoredLink link, Instant at) {
        return links.renew(
                link.selector(),
                at.minus(Duration.ofHours(1)),
                Work.of(WorkKinds.INVOICE_LETTER, INVOICE),
                entry(AuditAction.LINK_RENEWED, at));
    }

    private static AuditEntry entry(AuditAction action, Instant at) {
        return new AuditEntry(Suppliers.TALA.id(), action, "ada", "AAAAAAAAAAAAAAAAAAAAAA", at);
    }

    @Test
    void shouldThrowUnavailableAndRecover_whenTheDatabaseGoesAndComes() {
        // given
        StoredLink link = link("AAAAAAAAAAAAAAAAAAAAAA", "payables@narra.example");
        stores.outOfReach(true);

        // then
        assertThatThrownBy(() -> add(link)).isInstanceOf(UnavailableException.class);
        assertThatThrownBy(() -> links.find(link.selector())).isInstanceOf(UnavailableException.class);
        stores.outOfReach(false);
        assertThat(links.find(link.selector())).isEmpty();
    }

    private static StoredLink link(String selector, String recipient) {
        return new StoredLink(
                selector,
                "0f".repeat(32),
                LinkPurpose.VIEW_AND_PAY,
                INVOICE,
                recipient,
                new StoredLink.Life(ISSUED, EXPIRES));
    }

    private void add(StoredLink link) {
        links.give(link, before -> false, LinkStoreContract::audit);
    }

    private static AuditEntry audit(StoredLink link) {
        return new AuditEntry(Suppliers.TALA.id(), AuditAction.LINK_ISSUED, "mail", link.selector(), ISSUED);
    }
}
