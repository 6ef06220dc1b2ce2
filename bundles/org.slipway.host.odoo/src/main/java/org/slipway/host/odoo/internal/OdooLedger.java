// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.slipway.host.odoo.internal.OdooSession.Conversation;
import org.slipway.settings.Current;
import org.slipway.spi.host.AttachingAnswer;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.host.InvoiceDocument;
import org.slipway.spi.host.PostedReceipt;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.PostingRefusal;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptFile;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.spi.host.SupplierInvoices;

/** Odoo behind the port of hosts. Goes before the embedded ledger, which Karaf installs beside it unless it is told not to. */
@Component(property = {"service.ranking:Integer=100", HostLedger.NAME + "=odoo"})
public final class OdooLedger implements HostLedger {

    private final OdooSession session;
    private final CompanyReading companies = new CompanyReading();
    private final InvoiceLocks locks = new InvoiceLocks();

    @Activate
    public OdooLedger(@Reference OdooSettings settings) {
        this((Current<OdooAccess>) settings);
    }

    OdooLedger(Current<OdooAccess> configured) {
        this.session = new OdooSession(configured);
    }

    @Override
    public Optional<Supplier> supplier(SupplierId id) {
        return read("supplier", odoo -> companies.of(id, odoo).map(Company::supplier));
    }

    @Override
    public Optional<SupplierInvoices> invoices(Set<InvoiceRef> refs) {
        SupplierId supplier = refs.iterator().next().supplier();
        Collection<Integer> ids = refs.stream()
                .flatMap(ref -> CompanyReading.number(ref.invoice()).stream())
                .toList();
        return read("invoices", odoo -> {
            Optional<Company> company = companies.of(supplier, odoo);
            if (company.isEmpty()) {
                return Optional.empty();
            }
            List<Invoice> invoices = ids.isEmpty() ? List.of() : InvoiceReading.invoices(company.get(), ids, odoo);
            return Optional.of(new SupplierInvoices(
                    company.get().supplier(),
                    invoices.stream().collect(Collectors.toMap(Invoice::ref, Function.identity()))));
        });
    }

    @Override
    public List<InvoiceSummary> numbered(SupplierScope scope, String number, int limit) {
        return read("numbered", odoo -> InvoiceReading.numbered(scope, number, limit, odoo));
    }

    @Override
    public List<InvoiceSummary> openInvoices(SupplierId supplier, CustomerId customer, int limit) {
        return read("open-invoices", odoo -> {
            Optional<Company> company = companies.of(supplier, odoo);
            return company.isEmpty() ? List.of() : InvoiceReading.open(company.get(), customer, limit, odoo);
        });
    }

    @Override
    public Optional<InvoiceDocument> document(InvoiceRef ref) {
        return read("document", odoo -> {
            Optional<Company> company = companies.of(ref.supplier(), odoo);
            Optional<Integer> id = CompanyReading.number(ref.invoice());
            return company.isEmpty() || id.isEmpty()
                    ? Optional.empty()
                    : DocumentReading.of(company.get(), id.get(), odoo);
        });
    }

    @Override
    public List<ReceivingAccount> receivingAccounts(SupplierId supplier) {
        return read("receiving-accounts", odoo -> {
            Optional<Company> company = companies.of(supplier, odoo);
            return company.isEmpty() ? List.of() : AccountReading.accounts(company.get(), odoo);
        });
    }

    @Override
    public PostingAnswer post(Receipt receipt) {
        Conversation odoo = session.posting("post-look");
        Set<InvoiceRef> invoices = receipt.allocations().stream()
                .map(allocation -> new InvoiceRef(receipt.supplier(), allocation.invoice()))
                .collect(Collectors.toSet());
        return locks.holding(invoices, odoo.deadline(), () -> postAlone(receipt, odoo));
    }

    private PostingAnswer postAlone(Receipt receipt, Conversation odoo) {
        try {
            return companies
                    .of(receipt.supplier(), odoo)
                    .map(company -> new ReceiptPosting(company, receipt, odoo).post())
                    .orElseGet(() -> new PostingAnswer.Refused(
                            PostingRefusal.OTHER, "Odoo has no company of supplier " + receipt.supplier()));
        } catch (OdooException e) {
            return new PostingAnswer.NotSent("Odoo: " + e.said());
        } catch (OdooRow.Unreadable e) {
            return new PostingAnswer.NotSent("Odoo's data can't be read: " + e.getMessage());
        }
    }

    @Override
    public Optional<String> find(SupplierId supplier, ReceiptKey key) {
        return search("find", odoo -> {
            Optional<Company> company = companies.of(supplier, odoo);
            return company.isEmpty()
                    ? Optional.empty()
                    : PaymentLookup.find(company.get(), key, odoo)
                            .filter(Payment::complete)
                            .map(Payment::number);
        });
    }

    @Override
    public List<PostedReceipt> receiptsSince(SupplierId supplier, Instant since, int limit) {
        return search("receipts-since", odoo -> {
            Optional<Company> company = companies.of(supplier, odoo);
            return company.isEmpty() ? List.of() : PaymentLookup.since(company.get(), since, limit, odoo);
        });
    }

    @Override
    public AttachingAnswer attach(ReceiptFile file) {
        Conversation odoo = session.filing("file-look");
        try {
            Optional<Company> company = companies.of(file.supplier(), odoo);
            return company.isEmpty()
                    ? new AttachingAnswer.Refused("Odoo has no company of supplier " + file.supplier())
                    : new ReceiptFiling(company.get(), file, odoo).attach();
        } catch (OdooException e) {
            return new AttachingAnswer.NotSent("Odoo: " + e.said());
        } catch (OdooRow.Unreadable e) {
            return new AttachingAnswer.NotSent("Odoo's data can't be read: " + e.getMessage());
        }
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(
                Capability.UNIQUE_KEY,
                Capability.LOOKUP,
                Capability.RECEIPTS,
                Capability.MULTI_INVOICE,
                Capability.OVERPAYMENT,
                Capability.ATTACHMENT,
                Capability.DOCUMENT);
    }

    private interface Reading<T> {
        T of(Conversation odoo) throws OdooException;
    }

    private <T> T read(String step, Reading<T> reading) {
        return answered(session.reading(step), reading);
    }

    private <T> T search(String step, Reading<T> reading) {
        return answered(session.posting(step), reading);
    }

    private static <T> T answered(Conversation odoo, Reading<T> reading) {
        try {
            return reading.of(odoo);
        } catch (OdooException | OdooRow.Unreadable | IllegalArgumentException e) {
            throw new UnavailableException("Odoo at " + odoo.access().account().url(), e);
        }
    }
}
