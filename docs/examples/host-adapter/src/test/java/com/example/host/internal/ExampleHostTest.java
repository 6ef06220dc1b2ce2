// SPDX-License-Identifier: Apache-2.0
package com.example.host.internal;

import java.util.List;
import org.slipway.api.InvoiceRef;
import org.slipway.api.invoice.Invoice;
import org.slipway.spi.host.HostLedger;
import org.slipway.testkit.Methods;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.HostLedgerContract;

/** All that an adapter must prove. One that talks over a wire also overrides {@code fail} and {@code heal}. */
class ExampleHostTest extends HostLedgerContract {

    private final Books books = new Books();

    @Override
    protected HostLedger freshHost() {
        books.add(Suppliers.TALA, List.of(Methods.INSTAPAY.account(), Methods.GCASH.account()));
        books.add(Suppliers.BAYVIEW, List.of(Methods.BANK_TRANSFER.account()));
        return new ExampleHost(books);
    }

    @Override
    protected void enter(Invoice invoice) {
        books.put(invoice);
    }

    @Override
    protected void cancel(InvoiceRef invoice) {
        books.cancel(invoice);
    }
}
