// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.host;

import java.util.List;
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

class FakeHostLedgerTest extends HostLedgerContract {

    private final FakeHostLedger host = new FakeHostLedger()
            .with(Suppliers.TALA, Methods.INSTAPAY.account(), Methods.GCASH.account())
            .with(Suppliers.BAYVIEW);

    @Override
    protected HostLedger freshHost() {
        return host;
    }

    @Override
    protected void enter(Invoice invoice) {
        host.with(invoice);
    }

    @Override
    protected void print(InvoiceRef invoice, byte[] pdf) {
        host.with(invoice, new InvoiceDocument("INV-" + invoice.invoice(), Bytes.of(pdf)));
    }

    @Override
    protected List<Attachment> files(ReceiptKey receipt) {
        return host.files(receipt);
    }

    @Override
    protected void cancel(InvoiceRef ref) {
        Invoice open = host.invoice(ref).orElseThrow();
        host.with(new Invoice(ref, open.header(), open.lines(), open.totals(), InvoiceStatus.CANCELLED));
    }
}
