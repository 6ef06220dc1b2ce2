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
            InvoiceEntry entry = request.restored() ? BookInvoiceForm.read(request) : BookInvoiceForm.begun();
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
            check(request, books, supplier, entry);
        } else {
            enter(request, books, supplier, entry);
        }
    }

    private static void check(StaffRequest request, BookKeeping books, SupplierId supplier, InvoiceEntry entry)
            throws IOException {
        Outcome<Invoice, BooksRefused> outcome = books.checkInvoice(request.staff(), supplier, entry);
        if (outcome instanceof Outcome.Refused<Invoice, BooksRefused> refused) {
            again(request, books, supplier, entry, refused.reason());
        } else {
            Invoice invoice = ((Outcome.Accepted<Invoice, BooksRefused>) outcome).value();
            BookCheckPage page = new BookedInvoiceView(request, invoice).check(entry, PICKER.of(supplier));
            request.page(HttpServletResponse.SC_OK, JtebookcheckGenerated::render, page);
        }
    }

    private static void enter(StaffRequest request, BookKeeping books, SupplierId supplier, InvoiceEntry entry)
            throws IOException {
        Outcome<InvoiceRef, BooksRefused> outcome = books.enterInvoice(request.staff(), supplier, entry);
        if (outcome instanceof Outcome.Refused<InvoiceRef, BooksRefused> refused) {
            again(request, books, supplier, entry, refused.reason());
        } else {
            String number = ((Outcome.Accepted<InvoiceRef, BooksRefused>) outcome)
                    .value()
                    .invoice();
            Pages.seeOther(request.response(), new BooksView(request, supplier).done("INVOICE", number));
        }
    }

    private static void again(
            StaffRequest request, BookKeeping books, SupplierId supplier, InvoiceEntry entry, BooksRefused refused)
            throws IOException {
        if (refused.reason() == BooksRefusal.WRONG_FIELDS) {
            form(request, books, supplier, new Typed(Statuses.of(refused.reason()), entry, refused.faults()));
        } else {
            refuse(request, refused.reason(), supplier);
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

    /** What stands in the form, and how that is answered. */
    private record Typed(int status, InvoiceEntry entry, List<BookFault> faults) {

        Typed(int status, InvoiceEntry entry) {
            this(status, entry, List.of());
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
        BookInvoiceView view = new BookInvoiceView(request, found, customers(request, books, supplier, typed));
        request.page(typed.status(), JtebookinvoiceGenerated::render, view.of(typed.entry(), typed.faults()));
    }

    /** Whom the reader may have meant, if what was typed is the code of nobody. */
    private static List<Customer> customers(StaffRequest request, BookKeeping books, SupplierId supplier, Typed typed) {
        String text = typed.entry().head().value(BookField.CUSTOMER).strip();
        boolean wrong = typed.faults().stream().anyMatch(fault -> fault.field() == BookField.CUSTOMER);
        return wrong && !text.isEmpty()
                ? books.customers(request.staff(), supplier, text).fold(found -> found, refused -> List.of())
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
