// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.books.BookEntry;
import org.slipway.api.books.BookKeeping;
import org.slipway.api.books.BookedReceipt;
import org.slipway.api.books.BooksOverview;
import org.slipway.api.books.BooksRefusal;
import org.slipway.api.books.BooksRefused;
import org.slipway.approval.web.internal.page.BookFormPage;
import org.slipway.approval.web.internal.pages.JtebookformGenerated;
import org.slipway.approval.web.internal.pages.JtebooksGenerated;
import org.slipway.web.ErrorKind;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;
import org.slipway.web.Pages;
import org.slipway.web.Statuses;
import org.slipway.web.UntrustedFile;

/** The books of a supplier, where the host has them kept on this screen; elsewhere there is no such page. */
@Component(service = PageServlet.class)
@PageAddress(Addresses.BOOKS + "/*")
public final class BooksServlet extends StaffServlet {

    private static final long serialVersionUID = 1L;

    private static final SupplierPicker PICKER = SupplierPicker.BOOKS;

    static final String RECEIPTS = "/receipts.csv";

    /** With these the form is shown again: it can be sent once more, or what was typed be taken elsewhere. */
    private static final Set<BooksRefusal> ABOUT_WHAT_WAS_TYPED = Set.of(
            BooksRefusal.WRONG_FIELDS,
            BooksRefusal.NOT_FOUND,
            BooksRefusal.INVOICE_HAS_SLIPS,
            BooksRefusal.INVOICE_HAS_RECEIPTS,
            BooksRefusal.CANCELLED_BEFORE);

    private static final Set<String> SHOWN = Set.of("", RECEIPTS);

    private final transient StaffSessions screen;

    @Activate
    public BooksServlet(@Reference StaffSessions sessions) {
        super(sessions);
        this.screen = sessions;
    }

    @Override
    boolean restores(HttpServletRequest request) {
        return SetUpForms.page(request).isPresent();
    }

    @Override
    void show(StaffRequest request) throws IOException {
        String path = path(request);
        Optional<BookForm> form = BookForm.at(path);
        Optional<BookKeeping> books = screen.books().filter(kept -> form.isPresent() || SHOWN.contains(path));
        if (books.isEmpty()) {
            request.error(ErrorKind.NOT_FOUND);
            return;
        }
        Optional<SupplierId> supplier = PICKER.of(request);
        if (supplier.isPresent() && path.equals(RECEIPTS)) {
            receipts(request, new BooksView(request, supplier.get()), books.get());
        } else if (supplier.isPresent()) {
            show(request, new BooksView(request, supplier.get()), form, books.get());
        }
    }

    private static void receipts(StaffRequest request, BooksView view, BookKeeping books) throws IOException {
        Outcome<List<BookedReceipt>, BooksRefusal> outcome = books.receipts(request.staff(), view.supplier());
        if (outcome instanceof Outcome.Refused<List<BookedReceipt>, BooksRefusal> refused) {
            refuse(request, view, refused.reason());
            return;
        }
        List<BookedReceipt> receipts = ((Outcome.Accepted<List<BookedReceipt>, BooksRefusal>) outcome).value();
        byte[] file = ReceiptsCsv.of(receipts, request.zone(view.supplier())).getBytes(StandardCharsets.UTF_8);
        UntrustedFile.headers(request.response(), "receipts.csv", file.length);
        request.response().getOutputStream().write(file);
    }

    private static void show(StaffRequest request, BooksView view, Optional<BookForm> form, BookKeeping books)
            throws IOException {
        Outcome<BooksOverview, BooksRefusal> overview = books.overview(request.staff(), view.supplier());
        if (overview instanceof Outcome.Refused<BooksOverview, BooksRefusal> refused) {
            refuse(request, view, refused.reason());
            return;
        }
        BooksOverview found = ((Outcome.Accepted<BooksOverview, BooksRefusal>) overview).value();
        if (form.isPresent() && form.get() != BookForm.OPEN) {
            page(request, HttpServletResponse.SC_OK, view.shown(form.get(), found));
        } else {
            BookSearch search = new BookSearch(request, books, view.supplier());
            request.page(HttpServletResponse.SC_OK, JtebooksGenerated::render, view.of(search.in(found), search));
        }
    }

    /** Books that are not there yet can be opened at once. */
    private static void refuse(StaffRequest request, BooksView view, BooksRefusal refusal) throws IOException {
        if (refusal == BooksRefusal.NOT_OPEN) {
            page(request, HttpServletResponse.SC_OK, view.opening());
        } else {
            request.notice(Statuses.of(refusal), "books." + refusal, view.list());
        }
    }

    @Override
    void take(StaffRequest request) throws IOException {
        Optional<BookForm> form = BookForm.at(path(request));
        Optional<BookKeeping> books = screen.books();
        if (books.isEmpty() || form.isEmpty()) {
            request.error(path(request).isEmpty() ? ErrorKind.METHOD_NOT_ALLOWED : ErrorKind.NOT_FOUND);
            return;
        }
        Optional<SupplierId> supplier = PICKER.of(request);
        if (supplier.isPresent()) {
            take(request, new BooksView(request, supplier.get()), form.get(), books.get());
        }
    }

    private static void take(StaffRequest request, BooksView view, BookForm form, BookKeeping books)
            throws IOException {
        BookEntry entry = form.read(request);
        Outcome<BookForm, BooksRefused> outcome = submit(request, view.supplier(), form, entry, books);
        if (outcome instanceof Outcome.Refused<BookForm, BooksRefused> refused) {
            BooksRefused reason = refused.reason();
            if (ABOUT_WHAT_WAS_TYPED.contains(reason.reason())) {
                page(request, Statuses.of(reason.reason()), view.again(form, entry, reason));
            } else {
                request.notice(Statuses.of(reason.reason()), "books." + reason.reason(), view.list());
            }
        } else {
            Pages.seeOther(
                    request.response(),
                    view.done(form.name(), form.named().map(entry::value).orElse("")));
        }
    }

    private static Outcome<BookForm, BooksRefused> submit(
            StaffRequest request, SupplierId supplier, BookForm form, BookEntry entry, BookKeeping books) {
        return switch (form) {
            case OPEN -> books.open(request.staff(), supplier, entry).map(done -> form);
            case ACCOUNT -> books.addAccount(request.staff(), supplier, entry).map(done -> form);
            case CUSTOMER -> books.addCustomer(request.staff(), supplier, entry).map(done -> form);
            case CORRECT ->
                books.correctCustomer(request.staff(), supplier, entry).map(done -> form);
            case CANCEL -> books.cancelInvoice(request.staff(), supplier, entry).map(done -> form);
        };
    }

    private static void page(StaffRequest request, int status, BookFormPage page) throws IOException {
        request.page(status, JtebookformGenerated::render, page);
    }

    private static String path(StaffRequest request) {
        String path = request.exchange().request().getPathInfo();
        return path == null ? "" : path;
    }
}
