// SPDX-License-Identifier: Apache-2.0
package org.slipway.benchmarks.books.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.CustomerId;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.invoice.Customer;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceHeader;
import org.slipway.api.invoice.InvoiceLine;
import org.slipway.api.invoice.InvoiceStatus;
import org.slipway.api.invoice.InvoiceTotals;
import org.slipway.api.invoice.Locality;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.link.PortalLinks;
import org.slipway.api.method.MethodAccount;
import org.slipway.api.method.MethodAdministration;
import org.slipway.api.method.MethodEntry;
import org.slipway.api.method.MethodId;
import org.slipway.api.method.MethodKind;
import org.slipway.api.method.MethodPresentation;
import org.slipway.api.method.MethodTarget;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.api.method.SubmitMethod;
import org.slipway.host.ledger.LedgerBooks;

/**
 * Enters invoices of 20 lines until there are as many as the system property {@code slipway.benchmark.invoices} says, and
 * writes a portal link to each into the file that {@code slipway.benchmark.links} names, a line each. Without the
 * property it does nothing, so that only the first start pays for it.
 */
@Component(service = {})
public final class ManyInvoices {

    private static final CurrencyUnit PESO = CurrencyUnit.of("PHP");
    private static final ZoneId MANILA = ZoneId.of("Asia/Manila");
    private static final SupplierId SUPPLIER = new SupplierId("benchmark");
    private static final Customer CUSTOMER =
            new Customer(new CustomerId("C-1"), "Narra Benchmark Works", "payables@narra.example");

    private final LedgerBooks books;
    private final PortalLinks links;

    @Activate
    public ManyInvoices(
            @Reference LedgerBooks books, @Reference MethodAdministration methods, @Reference PortalLinks links)
            throws IOException {
        this.books = books;
        this.links = links;
        int count = Integer.getInteger("slipway.benchmark.invoices", 0);
        if (count > 0) {
            open(methods);
            write(IntStream.rangeClosed(1, count).mapToObj(this::enter).toList());
        }
    }

    private void open(MethodAdministration methods) {
        Locality manila = new Locality("PH", Locale.forLanguageTag("en-PH"), MANILA);
        ReceivingAccount account =
                new ReceivingAccount("1010", "BDO Unibank", "Benchmark Supplies, Inc.", "0045 6612 8890");
        books.open(
                new Supplier(SUPPLIER, "Benchmark Supplies, Inc.", manila, PESO, "accounts@benchmark.example"),
                List.of(account));
        MethodEntry entry = MethodEntry.of(
                new MethodPresentation("Bank transfer", "", 0),
                new MethodAccount(MethodKind.BANK_TRANSFER, account, PESO, "PH", Optional.empty()),
                true);
        MethodId bank = new MethodId("bank");
        methods.submit(admin("proposes"), new SubmitMethod(SUPPLIER, Optional.of(bank), 0, entry));
        methods.confirm(admin("confirms"), new MethodTarget(SUPPLIER, bank, 1));
    }

    private static Staff admin(String name) {
        return new Staff(name, Set.of(Role.ADMIN), SupplierScope.of(SUPPLIER));
    }

    private String enter(int number) {
        InvoiceRef ref = new InvoiceRef(SUPPLIER, "B-" + number);
        Money price = Money.of(PESO, new BigDecimal("1000.00"));
        Money none = Money.zero(PESO);
        List<InvoiceLine> lines = IntStream.rangeClosed(1, 20)
                .mapToObj(line -> new InvoiceLine("Patient record folder " + line, BigDecimal.ONE, price, none, price))
                .toList();
        Money total = price.multipliedBy(lines.size());
        LocalDate today = LocalDate.now(MANILA);
        books.enter(new Invoice(
                ref,
                new InvoiceHeader("B-" + number, CUSTOMER, today.minusDays(30), today.plusDays(30)),
                lines,
                new InvoiceTotals(total, none, total, total),
                InvoiceStatus.OPEN));
        return links.issue(ref, CUSTOMER.email()).fold(link -> link.url().toString(), refusal -> {
            throw new IllegalStateException("no link to " + ref + ": " + refusal);
        });
    }

    /** At once, so that nobody reads half of it. */
    private static void write(List<String> urls) throws IOException {
        Path file = Path.of(System.getProperty("slipway.benchmark.links", "links"));
        Path draft = file.resolveSibling("links.new");
        Files.write(draft, urls);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
