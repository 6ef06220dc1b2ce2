// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
        assertThat(again()).contains(last);
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(5));
    }

    @Test
    void shouldGiveNone_whenThereIsNoneOrItIsNotGoodOrRevoked() {
        assertThat(again()).isEmpty();
        StoredLink link = add("AAAAAAAAAAAAAAAAAAAAAA", THREAD, 0);
        assertThat(links.again(THREAD, found -> false, LinkThreadContract::audit))
                .isEmpty();
        links.revoke(
                link.selector(),
                "leaked",
                new AuditEntry(Suppliers.TALA.id(), AuditAction.LINK_REVOKED, "ada", link.selector(), ISSUED));

        assertThat(again()).isEmpty();
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(2));
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
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(4));
    }

    @Test
    void shouldCountEachMail_whenEightAreWrittenAtOnce() {
        // given
        StoredLink link = add("AAAAAAAAAAAAAAAAAAAAAA", THREAD, 0);

        // when
        List<Optional<StoredLink>> given = Together.call(8, this::again);
        for (int mail = 0; mail < 8; mail++) {
            links.discard(link.selector(), discarded(link));
        }

        // then
        assertThat(given).containsOnly(Optional.of(link));
        assertThat(links.find(link.selector())).isPresent();
    }

    private Optional<StoredLink> again() {
        return links.again(THREAD, found -> true, LinkThreadContract::audit);
    }

    private static InvoiceRef other() {
        return new InvoiceRef(Suppliers.TALA.id(), "1002");
    }

    private StoredLink add(String selector, LinkThread thread, int seconds) {
        StoredLink link = new StoredLink(
                selector,
                "0f".repeat(32),
                thread.purpose(),
                thread.invoice(),
                thread.recipient(),
                new StoredLink.Life(ISSUED.plusSeconds(seconds), ISSUED.plusSeconds(86_400)));
        links.add(link, audit(link));
        return link;
    }

    private static AuditEntry audit(StoredLink link) {
        return new AuditEntry(Suppliers.TALA.id(), AuditAction.LINK_ISSUED, "links", link.selector(), ISSUED);
    }

    private static AuditEntry discarded(StoredLink link) {
        return new AuditEntry(Suppliers.TALA.id(), AuditAction.LINK_DISCARDED, "links", link.selector(), ISSUED);
    }
}
