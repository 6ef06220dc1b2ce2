// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.host;

import java.io.IOException;
import java.time.Duration;
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

/** The whole contract over a wire that breaks. */
class FarHostTest extends HostLedgerContract {

    private final FakeHostLedger fake = new FakeHostLedger()
            .with(Suppliers.TALA, Methods.INSTAPAY.account(), Methods.GCASH.account())
            .with(Suppliers.BAYVIEW);
    private final FarHost host;

    FarHostTest() throws IOException {
        this.host = new FarHost(fake, Duration.ofSeconds(1));
    }

    @AfterEach
    void closeTheWire() throws IOException {
        host.close();
    }

    @Override
    protected HostLedger freshHost() {
        return host;
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

    @Override
    protected boolean fail(HostFault fault) throws IOException {
        host.wire().fail(fault);
        return true;
    }

    @Override
    protected void heal() throws IOException {
        host.wire().heal();
    }
}
