// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.CustomerId;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.UnavailableException;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceSummary;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.host.PostedReceipt;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.spi.host.SupplierInvoices;

/** Accounting platforms that export and import CSV files, each supplier in a folder of its own. */
@Component(property = HostLedger.NAME + "=files")
public final class FilesHost implements HostLedger {

    private final Supplier<List<SupplierFolder>> folders;

    @Activate
    public FilesHost(@Reference RunningFolders folders) {
        this(folders::all);
    }

    FilesHost(Supplier<List<SupplierFolder>> folders) {
        this.folders = folders;
    }

    private Optional<SupplierFolder> folder(SupplierId supplier) {
        return folders.get().stream()
                .filter(folder -> folder.supplier().equals(supplier))
                .findFirst();
    }

    @Override
    public Optional<org.slipway.api.invoice.Supplier> supplier(SupplierId id) {
        return folder(id).map(folder -> folder.settings().supplier());
    }

    @Override
    public Optional<SupplierInvoices> invoices(Set<InvoiceRef> refs) {
        return folder(refs.iterator().next().supplier()).map(folder -> invoices(folder, refs));
    }

    private static SupplierInvoices invoices(SupplierFolder folder, Set<InvoiceRef> refs) {
        OpenFolder open = folder.open();
        Map<InvoiceRef, Invoice> found = new HashMap<>();
        for (InvoiceRef ref : refs) {
            open.invoice(ref.invoice()).ifPresent(invoice -> found.put(ref, invoice));
        }
        return new SupplierInvoices(folder.settings().supplier(), found);
    }

    @Override
    public List<InvoiceSummary> numbered(SupplierScope scope, String number, int limit) {
        return folders.get().stream()
                .filter(folder -> scope.reaches(folder.supplier()))
                .sorted(Comparator.comparing(folder -> folder.supplier().value()))
                .flatMap(folder -> folder.open().numbered(number, limit).stream())
                .limit(limit)
                .toList();
    }

    @Override
    public List<InvoiceSummary> openInvoices(SupplierId supplier, CustomerId customer, int limit) {
        return folder(supplier)
                .map(folder -> folder.open().openInvoices(customer, limit))
                .orElseGet(List::of);
    }

    @Override
    public List<ReceivingAccount> receivingAccounts(SupplierId supplier) {
        return folder(supplier).map(folder -> folder.settings().accounts()).orElseGet(List::of);
    }

    @Override
    public PostingAnswer post(Receipt receipt) {
        Optional<SupplierFolder> folder = folder(receipt.supplier());
        if (folder.isEmpty()) {
            return new PostingAnswer.NotSent(
                    "there is no configuration slipway.files of supplier " + receipt.supplier());
        }
        OpenFolder open;
        try {
            open = folder.get().open();
        } catch (UnavailableException e) {
            return new PostingAnswer.NotSent(String.valueOf(e.getMessage()));
        }
        return open.post(receipt);
    }

    @Override
    public Optional<String> find(SupplierId supplier, ReceiptKey key) {
        return folder(supplier).flatMap(folder -> folder.open().find(key));
    }

    @Override
    public List<PostedReceipt> receiptsSince(SupplierId supplier, Instant since, int limit) {
        return folder(supplier)
                .map(folder -> folder.open()
                        .posted()
                        .filter(receipt -> !receipt.posted().isBefore(since))
                        .limit(limit)
                        .toList())
                .orElseGet(List::of);
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(
                Capability.UNIQUE_KEY,
                Capability.LOOKUP,
                Capability.RECEIPTS,
                Capability.MULTI_INVOICE,
                Capability.FREE_ALLOCATION,
                Capability.OVERPAYMENT);
    }
}
