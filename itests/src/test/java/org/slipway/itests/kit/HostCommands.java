// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.slipway.api.CustomerId;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Role;
import org.slipway.api.invoice.Customer;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceHeader;
import org.slipway.api.invoice.InvoiceLine;
import org.slipway.api.invoice.InvoiceNotifications;
import org.slipway.api.invoice.InvoiceStatus;
import org.slipway.api.invoice.InvoiceTopics;
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
import org.slipway.api.supplier.LogoChange;
import org.slipway.api.supplier.SettingsEntry;
import org.slipway.api.supplier.SupplierSetUp;
import org.slipway.host.ledger.LedgerBooks;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptAllocation;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.spi.host.ReceiptPayment;

/**
 * Runs inside the container, for tests only: does to the host's books what people of the supplier do there, and tells which
 * pages there are. Its orders come by the {@link Probe}; each word of an order is encoded like a part of a URL.
 */
final class HostCommands {

    /** May do everything, for every supplier. */
    private static final org.slipway.api.approval.Staff STAFF =
            new org.slipway.api.approval.Staff("itests", Set.of(Role.APPROVER, Role.ADMIN), SupplierScope.EVERY);

    /** Confirms what the other one has proposed. */
    private static final org.slipway.api.approval.Staff SECOND =
            new org.slipway.api.approval.Staff("itests-2", Set.of(Role.ADMIN), SupplierScope.EVERY);

    private static final SettingsEntry SEVERAL_INVOICES =
            new SettingsEntry(false, true, "", LogoChange.KEEP, new SettingsEntry.Sender("", ""));

    private static final CurrencyUnit PESO = CurrencyUnit.of("PHP");
    private static final ZoneId MANILA = ZoneId.of("Asia/Manila");

    /** Holds the books while they hang. */
    private static final AtomicReference<Connection> LOCK = new AtomicReference<>();

    private HostCommands() {}

    static String answer(BundleContext context, List<String> encoded) {
        List<String> words = encoded.stream()
                .map(word -> URLDecoder.decode(word, StandardCharsets.UTF_8))
                .toList();
        return switch (words.get(0)) {
            case "pages" -> pages(context);
            case "supplier" -> supplier(context, words);
            case "expire" -> expire(context, words.get(1));
            case "hang" -> hang(context);
            case "recover" -> recover();
            default -> answer(context, new InvoiceRef(new SupplierId(words.get(1)), words.get(2)), words);
        };
    }

    private static String answer(BundleContext context, InvoiceRef invoice, List<String> words) {
        return switch (words.get(0)) {
            case "invoice" -> enter(context, invoice, words);
            case "link" -> link(context, invoice, words.get(3));
            case "notify" ->
                String.valueOf(service(context, InvoiceNotifications.class).send(STAFF, invoice));
            case "publish" -> {
                service(context, EventAdmin.class)
                        .postEvent(new Event(
                                InvoiceTopics.ISSUED,
                                Map.of(
                                        InvoiceTopics.SUPPLIER,
                                        invoice.supplier().value(),
                                        InvoiceTopics.INVOICE,
                                        invoice.invoice())));
                yield "ok";
            }
            case "pay" -> pay(context, invoice, Money.of(PESO, new BigDecimal(words.get(3))));
            case "cancel" -> {
                service(context, LedgerBooks.class).cancel(invoice);
                yield "ok";
            }
            default -> throw new IllegalArgumentException("unknown: " + words);
        };
    }

    /** Addresses of all pages, and the names of what is ours in the whiteboard. */
    private static String pages(BundleContext context) {
        Stream<Object> pages = references(context, "org.slipway.web.PageServlet", "(slipway.page.address=*)")
                .map(reference -> reference.getProperty("slipway.page.address"));
        Stream<Object> servlets = references(
                        context, "javax.servlet.Servlet", "(osgi.http.whiteboard.servlet.name=slipway*)")
                .map(reference -> reference.getProperty("osgi.http.whiteboard.servlet.name"));
        return Stream.concat(pages, servlets).map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static String supplier(BundleContext context, List<String> words) {
        SupplierId id = new SupplierId(words.get(1));
        Locality manila = new Locality("PH", Locale.forLanguageTag("en-PH"), MANILA);
        ReceivingAccount account = new ReceivingAccount("1010", words.get(5), words.get(6), "0045 6612 8890");
        service(context, LedgerBooks.class)
                .open(new Supplier(id, words.get(2), manila, PESO, words.get(3)), List.of(account));
        service(context, SupplierSetUp.class).change(STAFF, id, 0, SEVERAL_INVOICES);
        MethodEntry entry = MethodEntry.of(
                new MethodPresentation(words.get(4), "", 0),
                new MethodAccount(MethodKind.BANK_TRANSFER, account, PESO, "PH", Optional.empty()),
                true);
        MethodAdministration methods = service(context, MethodAdministration.class);
        MethodId bank = new MethodId("bank");
        methods.submit(STAFF, new SubmitMethod(id, Optional.of(bank), 0, entry));
        return String.valueOf(methods.confirm(SECOND, new MethodTarget(id, bank, 1)));
    }

    private static String enter(BundleContext context, InvoiceRef ref, List<String> words) {
        Customer customer = new Customer(new CustomerId("C-" + words.get(4).hashCode()), words.get(4), words.get(5));
        LocalDate today = LocalDate.now(MANILA);
        LocalDate due = today.plusDays(Long.parseLong(words.get(6)));
        Money net = Money.of(PESO, new BigDecimal(words.get(7)));
        Money none = Money.zero(PESO);
        List<InvoiceLine> lines = words.subList(8, words.size()).stream()
                .map(text -> new InvoiceLine(text, BigDecimal.ONE, net, none, net))
                .toList();
        Money total = net.multipliedBy(lines.size());
        service(context, LedgerBooks.class)
                .enter(new Invoice(
                        ref,
                        new InvoiceHeader(words.get(3), customer, today.minusDays(30), due),
                        lines,
                        new InvoiceTotals(total, none, total, total),
                        InvoiceStatus.OPEN));
        return link(context, ref, words.get(5));
    }

    private static String link(BundleContext context, InvoiceRef ref, String recipient) {
        return service(context, PortalLinks.class)
                .issue(ref, recipient)
                .fold(link -> link.url().toString(), refusal -> "failed: " + refusal);
    }

    private static String pay(BundleContext context, InvoiceRef ref, Money amount) {
        HostLedger host = service(context, HostLedger.class);
        Invoice invoice = host.invoice(ref).orElseThrow();
        PostingAnswer answer = host.post(new Receipt(
                new ReceiptKey("itests-" + ref.invoice() + "-" + amount.getAmountMinorLong()),
                ref.supplier(),
                invoice.header().customer().id(),
                new ReceiptPayment(amount, invoice.header().issued(), "1010", "counter", "counter"),
                List.of(new ReceiptAllocation(ref.invoice(), amount))));
        return answer instanceof PostingAnswer.Posted ? "ok" : "failed: " + answer;
    }

    /** As if the time of a link had run out: no clock can be moved from outside. */
    private static String expire(BundleContext context, String selector) {
        try (Connection connection = database(context, "slipway").getConnection();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE portal_link SET expires = issued WHERE selector = ?")) {
            update.setString(1, selector);
            int rows = update.executeUpdate();
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
            return rows == 1 ? "ok" : "failed: " + rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on nobody reads an invoice of the books, and nobody is told so: whoever asks waits. */
    private static String hang(BundleContext context) {
        try {
            Connection lock = database(context, "slipway-ledger").getConnection();
            lock.setAutoCommit(false);
            LOCK.set(lock);
            try (Statement statement = lock.createStatement()) {
                statement.execute("LOCK TABLE invoice IN EXCLUSIVE MODE");
            }
            return "ok";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String recover() {
        try (Connection lock = LOCK.getAndSet(null)) {
            lock.rollback();
            return "ok";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DataSource database(BundleContext context, String name) {
        return references(context, DataSource.class.getName(), "(osgi.jndi.service.name=" + name + ")")
                .findFirst()
                .map(reference -> (DataSource) context.getService(reference))
                .orElseThrow(() -> new IllegalStateException("no data source " + name));
    }

    private static <T> T service(BundleContext context, Class<T> type) {
        ServiceReference<T> reference = context.getServiceReference(type);
        if (reference == null) {
            throw new IllegalStateException("no service " + type.getName());
        }
        return context.getService(reference);
    }

    private static Stream<ServiceReference<?>> references(BundleContext context, String type, String filter) {
        try {
            ServiceReference<?>[] found = context.getAllServiceReferences(type, filter);
            return found == null ? Stream.empty() : Arrays.stream(found);
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
