// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.internal;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.slipway.api.InvoiceRef;
import org.slipway.api.file.Attachment;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceStatus;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.host.InvoiceDocument;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.testkit.Bytes;
import org.slipway.testkit.Methods;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.FakeHostLedger;
import org.slipway.testkit.host.HostLedgerContract;

/** Keeps the contract of the host that it stands before. */
class GuardedHostTest extends HostLedgerContract {

    private final FakeHostLedger fake = new FakeHostLedger()
            .with(Suppliers.TALA, Methods.INSTAPAY.account(), Methods.GCASH.account())
            .with(Suppliers.BAYVIEW);
    private final GuardedHost guarded = new GuardedHost(RoutedHosts.only(fake));

    @AfterEach
    void stop() {
        guarded.stop();
    }

    @Override
    protected HostLedger freshHost() {
        return guarded;
    }

    @Override
    protected void enter(Invoice invoice) {
        fake.with(invoice);
    }

    @Override
    protected void print(InvoiceRef invoice, byte[] pdf) {
        fake.with(invoice, new InvoiceDocument("INV-" + invoice.invoice(), Bytes.of(pdf)));
    }

    @Override
    protected List<Attachment> files(ReceiptKey receipt) {
        return fake.files(receipt);
    }

    @Override
    protected void cancel(InvoiceRef ref) {
        Invoice open = fake.invoice(ref).orElseThrow();
        fake.with(new Invoice(ref, open.header(), open.lines(), open.totals(), InvoiceStatus.CANCELLED));
    }
}
