// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletResponse;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.Staff;
import org.slipway.api.invoice.Supplier;
import org.slipway.approval.web.internal.page.SuppliersPage;
import org.slipway.approval.web.internal.page.SuppliersPage.Choice;
import org.slipway.approval.web.internal.page.SuppliersPage.Field;
import org.slipway.approval.web.internal.page.SuppliersPage.Problem;
import org.slipway.approval.web.internal.page.SuppliersPage.Way;
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
        List<SupplierId> suppliers = named(request);
        if (suppliers.isEmpty() && right == Right.KEEP_BOOKS && !request.keepsBooks()) {
            return absent(request);
        }
        return suppliers.size() == 1
                ? Optional.of(suppliers.get(0))
                : ask(request, HttpServletResponse.SC_OK, "", Problem.NONE);
    }

    private Optional<SupplierId> named(StaffRequest request, String typed) throws IOException {
        boolean every = request.staff().scope().every();
        Optional<SupplierId> named = SupplierId.parse(typed);
        if (named.isEmpty() && every) {
            String shown = typed.substring(0, Math.min(SupplierId.MAX_LENGTH, typed.length()));
            return ask(request, UNPROCESSABLE, shown, problem(request.text("suppliers.malformed")));
        }
        if (named.filter(supplier -> may(request.staff(), supplier)).isEmpty()) {
            return refuse(request);
        }
        if (offers(request, named.get())) {
            return named;
        }
        return every && request.keepsBooks()
                ? ask(request, HttpServletResponse.SC_NOT_FOUND, typed, problem(request.text("books.NOT_KEPT.heading")))
                : absent(request);
    }

    private static Problem problem(String explanation) {
        return new Problem(explanation, List.of());
    }

    /** Answers that there is no such supplier, and lets another be chosen. */
    void unknown(StaffRequest request, SupplierId supplier) throws IOException {
        List<Way> ways = alike(request, supplier)
                .map(other -> new Way(request.text("suppliers.alike", other.id().value()), of(other.id())))
                .toList();
        if (ways.isEmpty() && request.keepsBooks(supplier)) {
            ways = List.of(new Way(
                    request.text("suppliers.open", supplier.value()),
                    Addresses.setUp(Addresses.BOOKS, supplier.value())));
        }
        Problem problem = new Problem(request.text("suppliers.unknown", supplier.value()), ways);
        ask(request, HttpServletResponse.SC_NOT_FOUND, supplier.value(), problem);
    }

    /** Suppliers whose id is this one but for capitals. */
    static Stream<Supplier> alike(StaffRequest request, SupplierId supplier) {
        return request.met().stream()
                .filter(other -> !other.id().equals(supplier))
                .filter(other -> other.id().value().equalsIgnoreCase(supplier.value()));
    }

    /** The suppliers that the reader has by name and this page is about. */
    private List<SupplierId> named(StaffRequest request) {
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

    private Optional<SupplierId> ask(StaffRequest request, int status, String typed, Problem problem)
            throws IOException {
        boolean every = request.staff().scope().every();
        String hint = request.text(right == Right.KEEP_BOOKS ? "suppliers.idHintBooks" : "suppliers.idHint");
        SuppliersPage page = new SuppliersPage(
                request.frame(request.text(heading)),
                every
                        ? known(request)
                        : named(request).stream().map(id -> choice(request, id)).toList(),
                every ? List.of(new Field(address, hint, typed)) : List.of(),
                problem);
        request.page(status, JtesuppliersGenerated::render, page);
        return Optional.empty();
    }

    private List<Choice> known(StaffRequest request) {
        return request.met().stream()
                .filter(supplier -> offers(request, supplier.id()))
                .map(supplier -> new Choice(supplier.id().value(), supplier.name(), of(supplier.id())))
                .toList();
    }

    private Choice choice(StaffRequest request, SupplierId id) {
        String name = request.sessions().supplier(id).map(Supplier::name).orElse("");
        return new Choice(id.value(), name, of(id));
    }

    /** The address of the page about a supplier. */
    String of(SupplierId supplier) {
        return Addresses.setUp(address, supplier.value());
    }
}
