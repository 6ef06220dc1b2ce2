// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.api.CustomerId;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceSummary;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.host.PostedReceipt;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.spi.host.SupplierInvoices;
import org.slipway.testkit.Methods;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.HostLedgerContract;

/** A platform whose import acknowledges receipts at once: the answer is the one that is found then. */
class AcknowledgedFilesHostTest extends HostLedgerContract {

    private final Platform tala;
    private final Platform bayview;

    AcknowledgedFilesHostTest(@TempDir Path folder) {
        tala = new Platform(folder.resolve("tala"), Suppliers.TALA, Methods.INSTAPAY.account(), Methods.GCASH.account())
                .with("acknowledged", "required");
        bayview = new Platform(folder.resolve("bayview"), Suppliers.BAYVIEW).with("acknowledged", "required");
    }

    @Override
    protected HostLedger freshHost() {
        tala.looked();
        bayview.looked();
        return new Importing(new FilesHost(() -> List.of(tala.ours(), bayview.ours())));
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

    /** The import, which runs right after each receipt. */
    private final class Importing implements HostLedger {

        private final HostLedger host;

        private Importing(HostLedger host) {
            this.host = host;
        }

        @Override
        public PostingAnswer post(Receipt receipt) {
            PostingAnswer answer = host.post(receipt);
            if (!(answer instanceof PostingAnswer.Unknown)) {
                return answer;
            }
            synchronized (this) {
                tala.write(
                        "receipts/" + receipt.key() + ".ack.csv",
                        "key,number\n" + receipt.key() + ",OR-" + receipt.key() + "\n",
                        System.currentTimeMillis());
                tala.looked();
            }
            return new PostingAnswer.Posted(
                    host.find(receipt.supplier(), receipt.key()).orElseThrow());
        }

        @Override
        public Optional<Supplier> supplier(SupplierId id) {
            return host.supplier(id);
        }

        @Override
        public Optional<SupplierInvoices> invoices(Set<InvoiceRef> refs) {
            return host.invoices(refs);
        }

        @Override
        public List<InvoiceSummary> numbered(SupplierScope scope, String number, int limit) {
            return host.numbered(scope, number, limit);
        }

        @Override
        public List<InvoiceSummary> openInvoices(SupplierId supplier, CustomerId customer, int limit) {
            return host.openInvoices(supplier, customer, limit);
        }

        @Override
        public List<ReceivingAccount> receivingAccounts(SupplierId supplier) {
            return host.receivingAccounts(supplier);
        }

        @Override
        public Optional<String> find(SupplierId supplier, ReceiptKey key) {
            return host.find(supplier, key);
        }

        @Override
        public List<PostedReceipt> receiptsSince(SupplierId supplier, Instant since, int limit) {
            return host.receiptsSince(supplier, since, limit);
        }

        @Override
        public Set<Capability> capabilities() {
            return host.capabilities();
        }
    }
}
