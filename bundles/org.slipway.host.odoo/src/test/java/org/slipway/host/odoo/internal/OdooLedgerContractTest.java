// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.slipway.api.InvoiceRef;
import org.slipway.api.file.Attachment;
import org.slipway.api.invoice.Invoice;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.testkit.host.HostFault;
import org.slipway.testkit.host.HostLedgerContract;

/**
 * The contract of hosts, against a real Odoo. A posting is several questions; its fault is at the last one that writes.
 * {@link OdooPostingTest} has those at the others.
 */
@Tag("host-odoo")
@Timeout(300)
class OdooLedgerContractTest extends HostLedgerContract {

    private final RealOdoo odoo;

    OdooLedgerContractTest() throws IOException, OdooException {
        this.odoo = new RealOdoo();
    }

    @AfterEach
    void closeTheWire() throws IOException {
        odoo.close();
    }

    @Override
    protected HostLedger freshHost() {
        return odoo.host();
    }

    @Override
    protected void enter(Invoice invoice) {
        odoo.enter(invoice);
    }

    @Override
    protected void cancel(InvoiceRef invoice) {
        odoo.cancel(invoice);
    }

    @Override
    protected void print(InvoiceRef invoice, byte[] pdf) {
        odoo.attach(invoice, odoo.number(invoice).replace('/', '_') + ".pdf", pdf);
    }

    @Override
    protected List<Attachment> files(ReceiptKey receipt) {
        return odoo.files(receipt);
    }

    @Override
    protected boolean fail(HostFault fault) throws IOException {
        odoo.fail(
                fault,
                question -> !question.matches(
                        "(?s)POST /jsonrpc\\?slipway=(post-(look|check|draft|book|read)|file-look) .*"));
        return true;
    }

    @Override
    protected void heal() throws IOException {
        odoo.heal();
    }
}
