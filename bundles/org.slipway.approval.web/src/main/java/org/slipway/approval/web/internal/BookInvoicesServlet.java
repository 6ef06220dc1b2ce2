// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.books.BookEntry;
import org.slipway.api.books.BookFault;
import org.slipway.api.books.BookField;
import org.slipway.api.books.BookKeeping;
import org.slipway.api.books.BooksOverview;
import org.slipway.api.books.BooksRefusal;
import org.slipway.api.books.BooksRefused;
import org.slipway.api.books.InvoiceEntry;
import org.slipway.api.invoice.Customer;
import org.slipway.api.invoice.Invoice;
import org.slipway.approval.web.internal.page.BookCheckPage;
import org.slipway.approval.web.internal.page.BookedInvoicePage;
import org.slipway.approval.web.internal.pages.JtebookcheckGenerated;
import org.slipway.approval.web.internal.pages.JtebookedinvoiceGenerated;
import org.slipway.approval.web.internal.pages.JtebookinvoiceGenerated;
import org.slipway.web.ErrorKind;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;
import org.slipway.web.Pages;
import org.slipway.web.Statuses;

/** Invoices in the books of a supplier: the form for one, a look at it before it is entered, and having one mailed. */
@Component(service = PageServlet.class)
@PageAddress(Addresses.BOOK_INVOICES + "/*")
public final class BookInvoicesServlet extends StaffServlet {

    private static final long serialVersionUID = 1L;

    private static final SupplierPicker PICKER = SupplierPicker.BOOKS;
    private static final String SEND = "/send";
    private static final String SHOWN = "/show";
    private static final String NUMBER = "number";

    private final transient StaffSessions screen;

    @Activate
    public BookInvoicesServlet(@Reference StaffSessions sessions) {
        super(sessions);
        this.screen = sessions;
    }

    @Override
    boolean restores(HttpServletRequest request) {
        return SetUpForms.page(request).isPresent();
    }

    @Override
    void show(StaffRequest request) throws IOException {
        Optional<BookKeeping> books = screen.books();
        String path = path(request);
        if (books.isEmpty() || !(path.isEmpty() || path.equals(SHOWN))) {
            request.error(path.equals(SEND) ? ErrorKind.METHOD_NOT_ALLOWED : ErrorKind.NOT_FOUND);
            return;
        }
        Optional<SupplierId> supplier = PICKER.of(request);
        if (supplier.isPresent() && path.equals(SHOWN)) {
            shown(request, books.get(), supplier.get());
        } else if (supplier.isPresent()) {
            InvoiceEntry entry = request.restored() ? BookInvoiceForm.read(request) : BookInvoiceForm.begun(request);
            form(request, books.get(), supplier.get(), new Typed(HttpServletResponse.SC_OK, entry));
        }
    }

    @Override
    void take(StaffRequest request) throws IOException {
        Optional<BookKeeping> books = screen.books();
        String path = path(request);
        if (books.isEmpty() || !(path.isEmpty() || path.equals(SEND))) {
            request.error(ErrorKind.NOT_FOUND);
            return;
        }
        Optional<SupplierId> supplier = PICKER.of(request);
        if (supplier.isPresent() && path.equals(SEND)) {
            send(request, books.get(), supplier.get());
        } else if (supplier.isPresent()) {
            take(request, books.get(), supplier.get());
        }
    }

    /** The address of the form, made out to a customer or yet to nobody. */
    static String beginning(SupplierId supplier, Optional<Customer> customer) {
        return Addresses.setUp(Addresses.BOOK_INVOICES, supplier.value())
                + customer.map(of -> "&" + BookField.CUSTOMER.wireName() + "="
                                + URLEncoder.encode(of.id().value(), StandardCharsets.UTF_8))
                        .orElse("");
    }

    /** The address of an invoice's page. */
    static String shown(SupplierId supplier, String invoice) {
        return Addresses.setUp(Addresses.BOOK_INVOICES + SHOWN, supplier.value()) + "&" + NUMBER + "="
                + URLEncoder.encode(invoice, StandardCharsets.UTF_8);
    }

    private static void shown(StaffRequest request, BookKeeping books, SupplierId supplier) throws IOException {
        Optional<InvoiceRef> asked = asked(request, supplier);
        if (asked.isEmpty()) {
            request.error(ErrorKind.NOT_FOUND);
            return;
        }
        Outcome<Invoice, BooksRefusal> outcome = books.invoice(request.staff(), asked.get());
        if (outcome instanceof Outcome.Refused<Invoice, BooksRefusal> refused) {
            refuse(request, refused.reason(), supplier);
        } else {
            Invoice invoice = ((Outcome.Accepted<Invoice, BooksRefusal>) outcome).value();
            BookedInvoicePage page = new BookedInvoiceView(request, invoice).page(PICKER.of(supplier));
            request.page(HttpServletResponse.SC_OK, JtebookedinvoiceGenerated::render, page);
        }
    }

    private static Optional<InvoiceRef> asked(StaffRequest request, SupplierId supplier) {
        String number = request.field(NUMBER);
        return number.matches("[!-~]{1,64}") ? Optional.of(new InvoiceRef(supplier, number)) : Optional.empty();
    }

    private static void take(StaffRequest request, BookKeeping books, SupplierId supplier) throws IOException {
        InvoiceEntry entry = BookInvoiceForm.read(request);
        if (!request.field("more").isEmpty()) {
            form(request, books, supplier, new Typed(HttpServletResponse.SC_OK, BookInvoiceForm.longer(entry)));
        } else if (!request.field("correct").isEmpty()) {
            form(request, books, supplier, new Typed(HttpServletResponse.SC_OK, entry));
        } else if (request.field("enter").isEmpty()) {
            check(request, books, supplier, new Typed(HttpServletResponse.SC_OK, entry));
        } else {
            enter(request, books, supplier, entry);
        }
    }

    private static void check(StaffRequest request, BookKeeping books, SupplierId supplier, Typed typed)
            throws IOException {
        Outcome<Invoice, BooksRefused> outcome = books.checkInvoice(request.staff(), supplier, typed.entry());
        if (outcome instanceof Outcome.Refused<Invoice, BooksRefused> refused) {
            again(request, books, supplier, typed, refused.reason());
        } else {
            Invoice invoice = ((Outcome.Accepted<Invoice, BooksRefused>) outcome).value();
            BookCheckPage page =
                    new BookedInvoiceView(request, invoice).check(typed.entry(), typed.meant(), PICKER.of(supplier));
            request.page(HttpServletResponse.SC_OK, JtebookcheckGenerated::render, page);
        }
    }

    private static void enter(StaffRequest request, BookKeeping books, SupplierId supplier, InvoiceEntry entry)
            throws IOException {
        Outcome<InvoiceRef, BooksRefused> outcome = books.enterInvoice(request.staff(), supplier, entry);
        if (outcome instanceof Outcome.Refused<InvoiceRef, BooksRefused> refused) {
            again(request, books, supplier, new Typed(HttpServletResponse.SC_OK, entry), refused.reason());
        } else {
            String number = ((Outcome.Accepted<InvoiceRef, BooksRefused>) outcome)
                    .value()
                    .invoice();
            Pages.seeOther(request.response(), new BooksView(request, supplier).done("INVOICE", number));
        }
    }

    private static void again(
            StaffRequest request, BookKeeping books, SupplierId supplier, Typed typed, BooksRefused refused)
            throws IOException {
        if (refused.reason() != BooksRefusal.WRONG_FIELDS) {
            refuse(request, refused.reason(), supplier);
            return;
        }
        Typed wrong = typed.wrong(Statuses.of(refused.reason()), refused.faults());
        List<Customer> found = found(request, books, supplier, wrong);
        if (found.size() == 1 && wrong.meant().isEmpty()) {
            check(request, books, supplier, wrong.meaning(found.get(0)));
        } else {
            form(request, books, supplier, wrong);
        }
    }

    private static void send(StaffRequest request, BookKeeping books, SupplierId supplier) throws IOException {
        Optional<InvoiceRef> asked = asked(request, supplier);
        if (asked.isEmpty()) {
            request.error(ErrorKind.NOT_FOUND);
            return;
        }
        Outcome<String, BooksRefusal> outcome = books.send(request.staff(), asked.get());
        if (outcome instanceof Outcome.Refused<String, BooksRefusal> refused) {
            refuse(request, refused.reason(), supplier);
        } else {
            String number = asked.get().invoice();
            Pages.seeOther(request.response(), new BooksView(request, supplier).done("SENT", number));
        }
    }

    /**
     * What stands in the form, and how that is answered.
     *
     * @param meant what was typed for the customer, who was the only one that could be meant by it; empty if it was the code
     */
    private record Typed(int status, InvoiceEntry entry, List<BookFault> faults, String meant) {

        Typed(int status, InvoiceEntry entry) {
            this(status, entry, List.of(), "");
        }

        Typed wrong(int answered, List<BookFault> found) {
            return new Typed(answered, entry, found, meant);
        }

        /** The same with this customer's code. */
        Typed meaning(Customer customer) {
            BookEntry head = entry.head().with(BookField.CUSTOMER, customer.id().value());
            return new Typed(status, new InvoiceEntry(head, entry.lines()), List.of(), customer());
        }

        String customer() {
            return entry.head().value(BookField.CUSTOMER).strip();
        }
    }

    private static void form(StaffRequest request, BookKeeping books, SupplierId supplier, Typed typed)
            throws IOException {
        Outcome<BooksOverview, BooksRefusal> overview = books.overview(request.staff(), supplier);
        if (overview instanceof Outcome.Refused<BooksOverview, BooksRefusal> refused) {
            refuse(request, refused.reason(), supplier);
            return;
        }
        BooksOverview found = ((Outcome.Accepted<BooksOverview, BooksRefusal>) overview).value();
        BookInvoiceView view = new BookInvoiceView(request, found, found(request, books, supplier, typed));
        request.page(
                typed.status(), JtebookinvoiceGenerated::render, view.of(typed.entry(), typed.faults(), typed.meant()));
    }

    /** Whom the reader may have meant, if what was typed is the code of nobody. */
    private static List<Customer> found(StaffRequest request, BookKeeping books, SupplierId supplier, Typed typed) {
        boolean wrong = typed.faults().stream().anyMatch(fault -> fault.field() == BookField.CUSTOMER);
        return wrong && !typed.customer().isEmpty()
                ? new BookSearch(request, books, supplier).customers(typed.customer())
                : List.of();
    }

    private static void refuse(StaffRequest request, BooksRefusal refusal, SupplierId supplier) throws IOException {
        request.notice(Statuses.of(refusal), "books." + refusal, PICKER.of(supplier));
    }

    private static String path(StaffRequest request) {
        String path = request.exchange().request().getPathInfo();
        return path == null ? "" : path;
    }
}
