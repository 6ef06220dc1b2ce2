// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.slipway.testkit.InvoiceBuilder.invoice;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceStatus;
import org.slipway.api.invoice.InvoiceSummary;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.host.InvoiceDocument;
import org.slipway.spi.host.SupplierInvoices;
import org.slipway.testkit.Customers;
import org.slipway.testkit.Suppliers;

/**
 * What a host tells of its suppliers, invoices and accounts. A host under test starts with the two sample suppliers, whose
 * receiving accounts are those of {@link org.slipway.testkit.Methods}, and without invoices; one is entered before each
 * test.
 */
abstract class HostReadingContract {

    static final InvoiceRef INVOICE = new InvoiceRef(Suppliers.TALA.id(), "1001");

    private HostLedger host;

    /** A host with the sample suppliers and no invoice. */
    protected abstract HostLedger freshHost();

    /** Enters an invoice of which nothing was paid. */
    protected abstract void enter(Invoice invoice);

    /** Cancels an invoice. */
    protected abstract void cancel(InvoiceRef invoice);

    /** Gives the host this PDF of an invoice, as it makes one itself. */
    protected void print(InvoiceRef invoice, byte[] pdf) {
        throw new UnsupportedOperationException("this host has no documents");
    }

    /** Whether invoices have the dates that they are entered with; false where the host itself dates them. */
    protected boolean keepsDates() {
        return true;
    }

    @BeforeEach
    void enterOneInvoice() {
        host = freshHost();
        enter(invoice().amounts("100.00", "0.00").build());
    }

    @Test
    void shouldTellTheSupplier_whenItIsKnown() {
        assertThat(host.supplier(Suppliers.TALA.id())).contains(Suppliers.TALA);
        assertThat(host.supplier(new SupplierId("nobody"))).isEmpty();
    }

    @Test
    void shouldTellTheDocumentOfAnInvoice_whenItHasOne() throws IOException {
        assumeTrue(host.capabilities().contains(Capability.DOCUMENT), "this host has no documents");

        // given
        InvoiceRef other = new InvoiceRef(Suppliers.TALA.id(), "1002");
        enter(invoice().id("1002").build());
        byte[] pdf = "%PDF-1.4 an invoice".getBytes(UTF_8);
        print(INVOICE, pdf);

        // when
        InvoiceDocument read = host.document(INVOICE).orElseThrow();

        // then
        assertThat(read.pdf().open()).hasBinaryContent(pdf);
        assertThat(read.number()).isNotBlank();
        assertThat(host.document(other)).isEmpty();
        assertThat(host.document(new InvoiceRef(Suppliers.TALA.id(), "9999"))).isEmpty();
        assertThat(host.document(new InvoiceRef(Suppliers.BAYVIEW.id(), "1001")))
                .isEmpty();
    }

    @Test
    void shouldTellTheInvoiceAsEntered_whenItIsKnown() {
        // given
        Invoice entered = invoice().id("1002").lines(3).build();
        enter(entered);

        // when
        Invoice read = host.invoice(entered.ref()).orElseThrow();

        // then
        assertThat(read.header().number()).isEqualTo("INV-1002");
        assertThat(read.header().customer()).isEqualTo(Customers.NARRA);
        assertThat(read.header().due()).isAfterOrEqualTo(read.header().issued());
        if (keepsDates()) {
            assertThat(read.header()).isEqualTo(entered.header());
        }
        assertThat(read.totals()).isEqualTo(entered.totals());
        assertThat(read.status()).isEqualTo(InvoiceStatus.OPEN);
        assertThat(read.lines()).hasSize(3);
        assertThat(read.lines().get(0).description()).isEqualTo("Goods delivered");
        assertThat(read.lines().get(0).net()).isEqualTo(Money.parse("PHP 10000.00"));
    }

    @Test
    void shouldNotShowAnInvoice_whenItIsAnotherSuppliers() {
        assertThat(host.invoice(new InvoiceRef(Suppliers.BAYVIEW.id(), "1001"))).isEmpty();
        assertThat(host.invoice(new InvoiceRef(Suppliers.TALA.id(), "9999"))).isEmpty();
    }

    @Test
    void shouldTellSeveralInvoicesAndTheirSupplierAtOnce_whenAskedForThem() {
        // given
        enter(invoice().id("1002").build());

        // when
        SupplierInvoices read = host.invoices(Set.of(
                        INVOICE, new InvoiceRef(Suppliers.TALA.id(), "1002"), new InvoiceRef(Suppliers.TALA.id(), "9")))
                .orElseThrow();

        // then
        assertThat(read.supplier()).isEqualTo(Suppliers.TALA);
        assertThat(read.invoices().keySet()).extracting(InvoiceRef::invoice).containsExactlyInAnyOrder("1001", "1002");
        assertThat(host.invoices(Set.of(new InvoiceRef(new SupplierId("nobody"), "1001"))))
                .isEmpty();
    }

    @Test
    void shouldListOpenInvoicesByDueDate_whenACustomerHasSeveral() {
        assumeTrue(keepsDates(), "this host dates invoices itself");

        // given
        enter(invoice().id("1002").dates("2026-01-05", "2026-02-04").build());
        enter(invoice().id("1003").dates("2026-01-05", "2026-05-04").build());
        enter(invoice().id("1004").customer(Customers.MOLAVE).build());

        // when
        List<InvoiceSummary> open = host.openInvoices(Suppliers.TALA.id(), Customers.NARRA.id(), 2);

        // then
        assertThat(open).extracting(found -> found.ref().invoice()).containsExactly("1002", "1001");
    }

    @Test
    void shouldListOpenInvoicesOfTheCustomerOnly_whenItIsBounded() {
        // given
        enter(invoice().id("1002").build());
        enter(invoice().id("1004").customer(Customers.MOLAVE).build());

        // then
        assertThat(host.openInvoices(Suppliers.TALA.id(), Customers.NARRA.id(), 10))
                .extracting(found -> found.ref().invoice())
                .containsExactlyInAnyOrder("1001", "1002");
        assertThat(host.openInvoices(Suppliers.TALA.id(), Customers.NARRA.id(), 1))
                .hasSize(1);
    }

    @Test
    void shouldFindAnInvoiceByItsNumber_whenItsSupplierIsInReach() {
        // given
        InvoiceSummary entered = host.invoice(INVOICE).orElseThrow().summary();
        String number = entered.header().number();

        // then
        assertThat(host.numbered(SupplierScope.EVERY, number, 10)).containsExactly(entered);
        assertThat(host.numbered(SupplierScope.of(Suppliers.TALA.id()), number, 10))
                .containsExactly(entered);
        assertThat(host.numbered(SupplierScope.of(Suppliers.BAYVIEW.id()), number, 10))
                .isEmpty();
        assertThat(host.numbered(new SupplierScope(false, Set.of()), number, 10))
                .isEmpty();
        assertThat(host.numbered(SupplierScope.EVERY, number + "0", 10)).isEmpty();
    }

    @Test
    void shouldListReceivingAccounts_whenTheSupplierHasSome() {
        assertThat(host.receivingAccounts(Suppliers.TALA.id()))
                .extracting(account -> account.id())
                .contains("1010", "1020");
        assertThat(host.receivingAccounts(new SupplierId("nobody"))).isEmpty();
    }

    /** The host under test, with one invoice that owes PHP 100.00. */
    final HostLedger host() {
        return host;
    }
}
