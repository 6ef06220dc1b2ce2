// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.books.BookKeeping;
import org.slipway.api.books.BooksOverview;
import org.slipway.api.books.BooksRefusal;
import org.slipway.api.books.InvoiceFile;
import org.slipway.approval.web.internal.page.BookImportPage;
import org.slipway.approval.web.internal.pages.JtebookimportGenerated;
import org.slipway.web.ErrorKind;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;
import org.slipway.web.Pages;
import org.slipway.web.Statuses;
import org.slipway.web.UnreadableFormException;

/** Invoices from a file: it is looked at first, and entered when the reader has seen what is in it. Nothing is kept between. */
@Component(service = PageServlet.class)
@PageAddress(Addresses.BOOK_IMPORT)
public final class BookImportServlet extends StaffServlet {

    static final String FILE = "file";

    /** The file again, as it was looked at. */
    static final String CONTENT = "content";

    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;

    private static final SupplierPicker PICKER = SupplierPicker.BOOKS;

    private final transient StaffSessions screen;

    @Activate
    public BookImportServlet(@Reference StaffSessions sessions) {
        super(sessions);
        this.screen = sessions;
    }

    @Override
    long mostBytes() {
        return FileForm.ceiling(InvoiceFile.MAX_BYTES);
    }

    @Override
    HttpServletRequest form(HttpServletRequest request) throws IOException, UnreadableFormException {
        return FileForm.read(request, InvoiceFile.MAX_BYTES);
    }

    @Override
    void show(StaffRequest request) throws IOException {
        Optional<BookImportView> view = view(request);
        if (view.isPresent()) {
            page(request, HttpServletResponse.SC_OK, view.get().begun(""));
        }
    }

    @Override
    void take(StaffRequest request) throws IOException {
        Optional<BookImportView> view = view(request);
        if (view.isEmpty()) {
            return;
        }
        boolean seen = !request.field(CONTENT).isEmpty();
        Optional<byte[]> file = seen ? content(request.field(CONTENT)) : chosen(request);
        if (file.isEmpty()) {
            page(request, UNPROCESSABLE, view.get().begun(request.text("books.problem.MISSING")));
        } else if (seen) {
            enter(request, view.get(), file.get());
        } else {
            look(request, view.get(), file.get());
        }
    }

    private void look(StaffRequest request, BookImportView view, byte[] file) throws IOException {
        SupplierId supplier = view.overview().supplier().id();
        Optional<InvoiceFile> found = found(request, books().review(request.staff(), supplier, file));
        if (found.isPresent()) {
            int status = found.get().faults().isEmpty() ? HttpServletResponse.SC_OK : UNPROCESSABLE;
            page(request, status, view.looked(found.get(), file));
        }
    }

    private void enter(StaffRequest request, BookImportView view, byte[] file) throws IOException {
        SupplierId supplier = view.overview().supplier().id();
        Optional<InvoiceFile> found = found(request, books().importFile(request.staff(), supplier, file));
        if (found.isPresent() && found.get().faults().isEmpty()) {
            Pages.seeOther(request.response(), PICKER.of(supplier) + "&done=IMPORT");
        } else if (found.isPresent()) {
            page(request, UNPROCESSABLE, view.looked(found.get(), file));
        }
    }

    private static Optional<byte[]> chosen(StaffRequest request) {
        return request.exchange().request() instanceof FileForm form ? form.file(FILE) : Optional.empty();
    }

    private static Optional<byte[]> content(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What the page is about; empty if the request has been answered. */
    private Optional<BookImportView> view(StaffRequest request) throws IOException {
        if (screen.books().isEmpty()) {
            request.error(ErrorKind.NOT_FOUND);
            return Optional.empty();
        }
        Optional<SupplierId> supplier = PICKER.of(request);
        if (supplier.isEmpty()) {
            return Optional.empty();
        }
        Optional<BooksOverview> overview = found(request, books().overview(request.staff(), supplier.get()));
        return overview.map(found -> new BookImportView(request, found));
    }

    private static <T> Optional<T> found(StaffRequest request, Outcome<T, BooksRefusal> outcome) throws IOException {
        if (outcome instanceof Outcome.Refused<T, BooksRefusal> refused) {
            request.notice(Statuses.of(refused.reason()), "books." + refused.reason(), Addresses.BOOKS);
        }
        return outcome.fold(Optional::of, refused -> Optional.empty());
    }

    private BookKeeping books() {
        return screen.books().orElseThrow();
    }

    private static void page(StaffRequest request, int status, BookImportPage page) throws IOException {
        request.page(status, JtebookimportGenerated::render, page);
    }
}
