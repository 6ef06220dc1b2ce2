// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.killbill.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
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
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.host.adapter.Deadline;
import org.slipway.settings.Current;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.host.PostedReceipt;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.PostingRefusal;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.spi.host.SupplierInvoices;

/** Kill Bill behind the port of hosts. Goes before the embedded ledger, which Karaf installs beside it unless it is told not to. */
@Component(property = {"service.ranking:Integer=100", HostLedger.NAME + "=killbill"})
public final class KillBillLedger implements HostLedger {

    private final Current<List<Tenant>> tenants;
    private final Map<SupplierId, AtomicBoolean> denied = new ConcurrentHashMap<>();

    @Activate
    public KillBillLedger(@Reference KillBillTenants tenants) {
        this((Current<List<Tenant>>) tenants);
    }

    KillBillLedger(Current<List<Tenant>> tenants) {
        this.tenants = tenants;
    }

    @Override
    public Optional<Supplier> supplier(SupplierId id) {
        return tenant(id).map(Tenant::supplier);
    }

    @Override
    public Optional<SupplierInvoices> invoices(Set<InvoiceRef> refs) {
        return tenant(refs.iterator().next().supplier())
                .map(tenant -> answered(read(tenant, "invoices"), killBill -> {
                    InvoiceReading reading = new InvoiceReading(killBill);
                    Map<InvoiceRef, Invoice> found = new HashMap<>();
                    for (InvoiceRef ref : refs) {
                        reading.invoice(ref.invoice()).ifPresent(invoice -> found.put(ref, invoice));
                    }
                    return new SupplierInvoices(tenant.supplier(), found);
                }));
    }

    @Override
    public List<InvoiceSummary> numbered(SupplierScope scope, String number, int limit) {
        List<Tenant> reached = tenants.get().stream()
                .filter(tenant -> scope.reaches(tenant.supplier().id()))
                .sorted(Comparator.comparing(tenant -> tenant.supplier().id().value()))
                .toList();
        List<InvoiceSummary> found = new ArrayList<>();
        for (Tenant tenant : reached) {
            answered(read(tenant, "numbered"), killBill -> new InvoiceReading(killBill).numbered(number))
                    .map(Invoice::summary)
                    .ifPresent(found::add);
        }
        return found.stream().limit(limit).toList();
    }

    @Override
    public List<InvoiceSummary> openInvoices(SupplierId supplier, CustomerId customer, int limit) {
        return tenant(supplier)
                .map(tenant -> answered(
                        read(tenant, "open-invoices"), killBill -> new InvoiceReading(killBill).open(customer)))
                .orElse(List.of())
                .stream()
                .limit(limit)
                .toList();
    }

    @Override
    public List<ReceivingAccount> receivingAccounts(SupplierId supplier) {
        return tenant(supplier).map(Tenant::accounts).orElse(List.of());
    }

    @Override
    public PostingAnswer post(Receipt receipt) {
        return tenant(receipt.supplier())
                .map(tenant -> new ReceiptPosting(search(tenant, "post"), receipt).post())
                .orElseGet(() -> new PostingAnswer.Refused(
                        PostingRefusal.OTHER, "no slipway.killbill has supplier " + receipt.supplier()));
    }

    @Override
    public Optional<String> find(SupplierId supplier, ReceiptKey key) {
        return tenant(supplier)
                .flatMap(tenant -> answered(search(tenant, "find"), killBill -> Payment.find(key, killBill)))
                .map(Payment::number);
    }

    @Override
    public List<PostedReceipt> receiptsSince(SupplierId supplier, Instant since, int limit) {
        return tenant(supplier)
                .map(tenant -> answered(
                        search(tenant, "receipts-since"), killBill -> new PaymentList(killBill).since(since, limit)))
                .orElse(List.of());
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.UNIQUE_KEY, Capability.LOOKUP, Capability.RECEIPTS);
    }

    private Optional<Tenant> tenant(SupplierId supplier) {
        return tenants.get().stream()
                .filter(tenant -> tenant.supplier().id().equals(supplier))
                .findFirst();
    }

    private KillBill read(Tenant tenant, String step) {
        return begin(tenant, step, Tenant.Waits::read);
    }

    private KillBill search(Tenant tenant, String step) {
        return begin(tenant, step, Tenant.Waits::post);
    }

    private KillBill begin(Tenant tenant, String step, Function<Tenant.Waits, Duration> wait) {
        AtomicBoolean told = denied.computeIfAbsent(tenant.supplier().id(), id -> new AtomicBoolean());
        return new KillBill(tenant, new Deadline(wait.apply(tenant.waits())), told, step);
    }

    interface Reading<T> {
        T of(KillBill killBill) throws KillBillException;
    }

    static <T> T answered(KillBill killBill, Reading<T> reading) {
        try {
            return reading.of(killBill);
        } catch (KillBillException | Json.Unreadable | IllegalArgumentException e) {
            throw new UnavailableException(
                    "Kill Bill at " + killBill.tenant().access().url(), e);
        }
    }
}
