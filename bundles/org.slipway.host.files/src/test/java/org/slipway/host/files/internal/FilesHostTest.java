// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.api.InvoiceRef;
import org.slipway.api.invoice.Invoice;
import org.slipway.spi.host.HostLedger;
import org.slipway.testkit.Methods;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.HostLedgerContract;

/** A platform whose import acknowledges nothing: what was handed over counts as posted. */
class FilesHostTest extends HostLedgerContract {

    private final Platform tala;
    private final Platform bayview;

    FilesHostTest(@TempDir Path folder) {
        tala = new Platform(
                folder.resolve("tala"), Suppliers.TALA, Methods.INSTAPAY.account(), Methods.GCASH.account());
        bayview = new Platform(folder.resolve("bayview"), Suppliers.BAYVIEW);
    }

    @Override
    protected HostLedger freshHost() {
        tala.looked();
        bayview.looked();
        return new FilesHost(() -> List.of(tala.ours(), bayview.ours()));
    }

    @Override
    protected void enter(Invoice invoice) {
        of(invoice.ref()).enter(invoice);
    }

    @Override
    protected void cancel(InvoiceRef invoice) {
        of(invoice).cancel(invoice.invoice());
    }

    private Platform of(InvoiceRef ref) {
        return ref.supplier().equals(Suppliers.TALA.id()) ? tala : bayview;
    }

    @AfterEach
    void close() {
        tala.close();
        bayview.close();
    }
}
