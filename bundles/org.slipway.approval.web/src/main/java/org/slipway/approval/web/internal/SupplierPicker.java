// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.Staff;
import org.slipway.approval.web.internal.page.SuppliersPage;
import org.slipway.approval.web.internal.page.SuppliersPage.Choice;
import org.slipway.approval.web.internal.page.SuppliersPage.Typed;
import org.slipway.approval.web.internal.pages.JtesuppliersGenerated;
import org.slipway.web.ErrorKind;

/**
 * Tells which supplier a page of set-up is about: the one that the request names, else the only one that the reader has,
 * else the one that is chosen from those in reach. Whose it is not is told so, in the same words for every cause.
 *
 * @param address of the page, which gets {@link #PARAMETER} from here
 * @param heading key of the page's name
 * @param right what the reader must have
 */
record SupplierPicker(String address, String heading, Right right) {

    /** For the pages of books. */
    static final SupplierPicker BOOKS = new SupplierPicker(Addresses.BOOKS, "books.heading", Right.KEEP_BOOKS);

    /** The parameter that names the supplier, by the host's id. */
    static final String PARAMETER = "supplier";

    private static final int UNPROCESSABLE = 422;

    /** What a page asks of its reader. */
    enum Right {
        SEE,
        SET_UP,
        /** That of set-up, and a supplier whose books are kept on this screen; of others there is no such page. */
        KEEP_BOOKS
    }

    /** For a page of set-up. */
    SupplierPicker(String address, String heading) {
        this(address, heading, Right.SET_UP);
    }

    /** The supplier, which the reader has the right to; empty if the request has been answered. */
    Optional<SupplierId> of(StaffRequest request) throws IOException {
        if (right != Right.SEE && !request.staff().maySetUp()) {
            return refuse(request);
        }
        String typed = request.field(PARAMETER).strip();
        return typed.isEmpty() ? unnamed(request) : named(request, typed);
    }

    private Optional<SupplierId> unnamed(StaffRequest request) throws IOException {
        List<SupplierId> suppliers = choices(request);
        if (suppliers.isEmpty() && right == Right.KEEP_BOOKS && !request.keepsBooks()) {
            return absent(request);
        }
        return suppliers.size() == 1
                ? Optional.of(suppliers.get(0))
                : ask(request, HttpServletResponse.SC_OK, new Typed("", ""));
    }

    private Optional<SupplierId> named(StaffRequest request, String typed) throws IOException {
        Optional<SupplierId> named = SupplierId.parse(typed);
        if (named.isEmpty() && request.staff().scope().every()) {
            String shown = typed.substring(0, Math.min(SupplierId.MAX_LENGTH, typed.length()));
            return ask(request, UNPROCESSABLE, new Typed(shown, request.text("suppliers.malformed")));
        }
        if (named.filter(supplier -> may(request.staff(), supplier)).isEmpty()) {
            return refuse(request);
        }
        return offers(request, named.get()) ? named : absent(request);
    }

    /** The suppliers that the reader has by name and this page is about. */
    private List<SupplierId> choices(StaffRequest request) {
        return request.staff().scope().suppliers().stream()
                .filter(supplier -> offers(request, supplier))
                .sorted(Comparator.comparing(SupplierId::value))
                .toList();
    }

    private boolean offers(StaffRequest request, SupplierId supplier) {
        return right != Right.KEEP_BOOKS || request.keepsBooks(supplier);
    }

    private static Optional<SupplierId> absent(StaffRequest request) throws IOException {
        request.error(ErrorKind.NOT_FOUND);
        return Optional.empty();
    }

    private boolean may(Staff staff, SupplierId supplier) {
        return switch (right) {
            case SEE -> staff.maySee() && staff.scope().reaches(supplier);
            case SET_UP, KEEP_BOOKS -> staff.maySetUp(supplier);
        };
    }

    private static Optional<SupplierId> refuse(StaffRequest request) throws IOException {
        request.notice(HttpServletResponse.SC_FORBIDDEN, "suppliers.NOT_ALLOWED", Addresses.QUEUE);
        return Optional.empty();
    }

    private Optional<SupplierId> ask(StaffRequest request, int status, Typed typed) throws IOException {
        List<Choice> choices = choices(request).stream()
                .map(supplier -> new Choice(supplier.value(), of(supplier)))
                .toList();
        SuppliersPage page = new SuppliersPage(request.frame(request.text(heading)), address, choices, typed);
        request.page(status, JtesuppliersGenerated::render, page);
        return Optional.empty();
    }

    /** The address of the page about a supplier. */
    String of(SupplierId supplier) {
        return Addresses.setUp(address, supplier.value());
    }
}
