// SPDX-License-Identifier: Apache-2.0
package org.slipway.invoice.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slipway.api.InvoiceRef;
import org.slipway.api.UnavailableException;
import org.slipway.api.link.PortalVisit;
import org.slipway.api.portal.InvoicePdf;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.host.InvoiceDocument;
import org.slipway.testkit.Bytes;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.FakeHostLedger;

@Timeout(30)
final class HostInvoicePdfsTest {

    private static final PortalVisit VISIT = LiveInvoicePortalTest.visit("1001");
    private static final InvoiceRef INVOICE = new InvoiceRef(Suppliers.TALA.id(), "1001");
    private static final InvoiceDocument DOCUMENT =
            new InvoiceDocument("INV/2026/00057", Bytes.of("%PDF-1.4 it".getBytes(UTF_8)));

    private final FakeHostLedger host = new FakeHostLedger().with(INVOICE, DOCUMENT);

    @Test
    void shouldNameItAfterTheInvoice_whenTheHostHasIt() throws IOException {
        HostInvoicePdfs pdfs = new HostInvoicePdfs(host);

        assertThat(pdfs.offered(VISIT.invoice().supplier())).isTrue();
        InvoicePdf pdf = pdfs.of(VISIT).orElseThrow();
        assertThat(pdf.fileName()).isEqualTo("invoice-INV-2026-00057.pdf");
        assertThat(pdf.content().open()).hasBinaryContent("%PDF-1.4 it".getBytes(UTF_8));
        assertThat(pdfs.of(LiveInvoicePortalTest.visit("1002"))).isEmpty();
    }

    @Test
    void shouldAskNobody_whenTheHostHasNoDocuments() {
        host.capable(Set.of(Capability.UNIQUE_KEY));
        host.outOfReach(true);
        HostInvoicePdfs pdfs = new HostInvoicePdfs(host);

        assertThat(pdfs.offered(VISIT.invoice().supplier())).isFalse();
        assertThat(pdfs.of(VISIT)).isEmpty();
    }

    @Test
    void shouldTurnAway_whenAsManyAreReadAsMayBe() {
        // given
        CountDownLatch over = new CountDownLatch(1);
        AtomicInteger heard = new AtomicInteger();
        HostInvoicePdfs pdfs = new HostInvoicePdfs(hanging(over, heard));
        List<CompletableFuture<Optional<InvoicePdf>>> first = new ArrayList<>();
        for (int reader = 0; reader < 4; reader++) {
            first.add(CompletableFuture.supplyAsync(() -> pdfs.of(VISIT), read -> new Thread(read).start()));
        }
        await().until(() -> heard.get() == 4);

        // when, then
        assertThatThrownBy(() -> pdfs.of(VISIT)).isInstanceOf(UnavailableException.class);
        over.countDown();
        assertThat(first).allSatisfy(read -> assertThat(read.join()).isPresent());
        assertThat(pdfs.of(VISIT)).isPresent();
        assertThat(heard).hasValue(5);
    }

    private static HostLedger hanging(CountDownLatch over, AtomicInteger heard) {
        return (HostLedger) Proxy.newProxyInstance(
                HostLedger.class.getClassLoader(), new Class<?>[] {HostLedger.class}, (self, method, arguments) -> {
                    if (method.getName().equals("capabilities")) {
                        return Set.of(Capability.DOCUMENT);
                    }
                    heard.incrementAndGet();
                    over.await();
                    return Optional.of(DOCUMENT);
                });
    }
}
