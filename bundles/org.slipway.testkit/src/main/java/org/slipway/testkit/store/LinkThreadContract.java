// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.InvoiceRef;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.link.LinkPurpose;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.audit.AuditVerdict;
import org.slipway.spi.store.LinkStore;
import org.slipway.spi.store.LinkThread;
import org.slipway.spi.store.StoredLink;
import org.slipway.testkit.Suppliers;

/** How every {@link LinkStore} gives a link to mail after mail. */
public abstract class LinkThreadContract {

    private static final Instant ISSUED = Instant.parse("2026-03-02T01:30:00.000001Z");
    private static final InvoiceRef INVOICE = new InvoiceRef(Suppliers.TALA.id(), "1001");
    private static final LinkThread THREAD = new LinkThread(INVOICE, "a@narra.example", LinkPurpose.VIEW_AND_PAY);

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
    void shouldGiveTheLastOneOfTheThread_whenThereAreSeveral() {
        // given
        add("AAAAAAAAAAAAAAAAAAAAAA", THREAD, 0);
        StoredLink last = add("BBBBBBBBBBBBBBBBBBBBBB", THREAD, 1);
        add("CCCCCCCCCCCCCCCCCCCCCC", new LinkThread(INVOICE, "b@narra.example", LinkPurpose.VIEW_AND_PAY), 2);
        add("DDDDDDDDDDDDDDDDDDDDDD", new LinkThread(other(), "a@narra.example", LinkPurpose.VIEW_AND_PAY), 3);

        // then
        assertThat(again()).isEqualTo(last);
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(4));
    }

    @Test
    void shouldGiveTheFreshOne_whenThereIsNoneOrItIsNotGoodOrRevoked() {
        // given
        StoredLink fresh = link("FFFFFFFFFFFFFFFFFFFFFF", THREAD, 9);
        add("AAAAAAAAAAAAAAAAAAAAAA", THREAD, 0);
        StoredLink bad = add("BBBBBBBBBBBBBBBBBBBBBB", THREAD, 1);
        links.revoke(
                bad.selector(),
                "leaked",
                new AuditEntry(Suppliers.TALA.id(), AuditAction.LINK_REVOKED, "ada", bad.selector(), ISSUED));

        // then
        assertThat(links.give(fresh, found -> true, LinkThreadContract::audit)).isEqualTo(fresh);
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(4));
    }

    @Test
    void shouldGiveOneAndTheSame_whenEightFirstMailsAreWrittenAtOnce() {
        // given
        AtomicInteger mails = new AtomicInteger();

        // when
        List<StoredLink> given = Together.call(8, () -> {
            StoredLink fresh = link(mails.incrementAndGet() + "AAAAAAAAAAAAAAAAAAAAA", THREAD, 0);
            return links.give(fresh, found -> true, LinkThreadContract::audit);
        });

        // then
        assertThat(links.ofInvoice(INVOICE)).hasSize(1).containsOnly(given.get(0));
        assertThat(given).containsOnly(given.get(0));
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(1));
    }

    @Test
    void shouldGoWithItsLastMail_whenMailsAreTakenBack() {
        // given
        StoredLink link = add("AAAAAAAAAAAAAAAAAAAAAA", THREAD, 0);
        again();
        again();

        // when
        links.discard(link.selector(), discarded(link));
        links.discard(link.selector(), discarded(link));

        // then
        assertThat(links.find(link.selector())).isPresent();

        // when
        links.discard(link.selector(), discarded(link));

        // then
        assertThat(links.find(link.selector())).isEmpty();
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(2));
    }

    @Test
    void shouldCountEachMail_whenEightAreWrittenAtOnce() {
        // given
        StoredLink link = add("AAAAAAAAAAAAAAAAAAAAAA", THREAD, 0);

        // when
        List<StoredLink> given = Together.call(8, this::again);
        for (int mail = 0; mail < 8; mail++) {
            links.discard(link.selector(), discarded(link));
        }

        // then
        assertThat(given).containsOnly(link);
        assertThat(links.find(link.selector())).isPresent();
    }

    private StoredLink again() {
        return links.give(link("FFFFFFFFFFFFFFFFFFFFFF", THREAD, 9), found -> true, LinkThreadContract::audit);
    }

    private static InvoiceRef other() {
        return new InvoiceRef(Suppliers.TALA.id(), "1002");
    }

    private StoredLink add(String selector, LinkThread thread, int seconds) {
        return links.give(link(selector, thread, seconds), found -> false, LinkThreadContract::audit);
    }

    private static StoredLink link(String selector, LinkThread thread, int seconds) {
        return new StoredLink(
                selector,
                "0f".repeat(32),
                thread.purpose(),
                thread.invoice(),
                thread.recipient(),
                new StoredLink.Life(ISSUED.plusSeconds(seconds), ISSUED.plusSeconds(86_400)));
    }

    private static AuditEntry audit(StoredLink link) {
        return new AuditEntry(Suppliers.TALA.id(), AuditAction.LINK_ISSUED, "links", link.selector(), ISSUED);
    }

    private static AuditEntry discarded(StoredLink link) {
        return new AuditEntry(Suppliers.TALA.id(), AuditAction.LINK_DISCARDED, "links", link.selector(), ISSUED);
    }
}
