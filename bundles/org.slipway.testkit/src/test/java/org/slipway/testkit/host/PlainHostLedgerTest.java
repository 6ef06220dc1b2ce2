// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.host;

import java.util.Set;
import org.slipway.api.InvoiceRef;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceStatus;
import org.slipway.spi.host.HostLedger;
import org.slipway.testkit.Methods;
import org.slipway.testkit.Suppliers;

/** A host that can do the least that is any use. */
class PlainHostLedgerTest extends HostLedgerContract {

    private final FakeHostLedger host = new FakeHostLedger()
            .with(Suppliers.TALA, Methods.INSTAPAY.account(), Methods.GCASH.account())
            .with(Suppliers.BAYVIEW)
            .capable(Set.of());

    @Override
    protected HostLedger freshHost() {
        return host;
    }

    @Override
    protected void enter(Invoice invoice) {
        host.with(invoice);
    }

    @Override
    protected void cancel(InvoiceRef ref) {
        Invoice open = host.invoice(ref).orElseThrow();
        host.with(new Invoice(ref, open.header(), open.lines(), open.totals(), InvoiceStatus.CANCELLED));
    }
}
