// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.killbill.internal;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.slipway.api.InvoiceRef;
import org.slipway.api.invoice.Invoice;
import org.slipway.spi.host.HostLedger;
import org.slipway.testkit.host.HostFault;
import org.slipway.testkit.host.HostLedgerContract;

/**
 * The contract of hosts, against a real Kill Bill. A posting is several questions; its fault is at the one that writes.
 * {@link KillBillPostingTest} has those at the others.
 */
@Tag("host-killbill")
@Timeout(300)
class KillBillLedgerContractTest extends HostLedgerContract {

    private final RealKillBill killBill = new RealKillBill();

    KillBillLedgerContractTest() throws IOException {}

    @AfterEach
    void closeTheWire() throws IOException {
        killBill.close();
    }

    @Override
    protected HostLedger freshHost() {
        return killBill.host();
    }

    @Override
    protected void enter(Invoice invoice) {
        killBill.enter(invoice);
    }

    @Override
    protected void cancel(InvoiceRef invoice) {
        killBill.cancel(invoice);
    }

    /** Kill Bill dates invoices by its own clock. */
    @Override
    protected boolean keepsDates() {
        return false;
    }

    /** The wire sees the first 100 characters of a question: a posting's address tells it by its method. */
    @Override
    protected boolean fail(HostFault fault) throws IOException {
        killBill.fail(fault, question -> question.startsWith("POST ") || !question.contains("slipway=post-"));
        return true;
    }

    @Override
    protected void heal() throws IOException {
        killBill.heal();
    }
}
