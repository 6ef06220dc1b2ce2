// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServletResponse;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.Staff;
import org.slipway.approval.web.internal.page.SuppliersPage;
import org.slipway.approval.web.internal.page.SuppliersPage.Choice;
import org.slipway.approval.web.internal.page.SuppliersPage.Typed;
import org.slipway.approval.web.internal.pages.JtesuppliersGenerated;

/**
 * Tells which supplier a page of set-up is about: the one that the request names, else the only one that the reader has,
 * else the one that is chosen from those in reach. Whose it is not is told so, in the same words for every cause.
 *
 * @param address of the page, which gets {@link #PARAMETER} from here
 * @param heading key of the page's name
 * @param right what the reader must have
 */
record SupplierPicker(String address, String heading, Right right) {

    /** The parameter that names the supplier, by the host's id. */
    static final String PARAMETER = "supplier";

    private static final int UNPROCESSABLE = 422;

    /** What a page asks of its reader. */
    enum Right {
        SEE,
        SET_UP
    }

    /** For a page of set-up. */
    SupplierPicker(String address, String heading) {
        this(address, heading, Right.SET_UP);
    }

    /** The supplier, which the reader has the right to; empty if the request has been answered. */
    Optional<SupplierId> of(StaffRequest request) throws IOException {
        if (right == Right.SET_UP && !request.staff().maySetUp()) {
            return refuse(request);
        }
        String typed = request.field(PARAMETER).strip();
        return typed.isEmpty() ? unnamed(request) : named(request, typed);
    }

    private Optional<SupplierId> unnamed(StaffRequest request) throws IOException {
        Set<SupplierId> suppliers = request.staff().scope().suppliers();
        return suppliers.size() == 1
                ? suppliers.stream().findFirst()
                : ask(request, HttpServletResponse.SC_OK, new Typed("", ""));
    }

    private Optional<SupplierId> named(StaffRequest request, String typed) throws IOException {
        Optional<SupplierId> named = SupplierId.parse(typed);
        if (named.isEmpty() && request.staff().scope().every()) {
            String shown = typed.substring(0, Math.min(SupplierId.MAX_LENGTH, typed.length()));
            return ask(request, UNPROCESSABLE, new Typed(shown, request.text("suppliers.malformed")));
        }
        return named.filter(supplier -> may(request.staff(), supplier)).isPresent() ? named : refuse(request);
    }

    private boolean may(Staff staff, SupplierId supplier) {
        return switch (right) {
            case SEE -> staff.maySee() && staff.scope().reaches(supplier);
            case SET_UP -> staff.maySetUp(supplier);
        };
    }

    private static Optional<SupplierId> refuse(StaffRequest request) throws IOException {
        request.notice(HttpServletResponse.SC_FORBIDDEN, "suppliers.NOT_ALLOWED", Addresses.QUEUE);
        return Optional.empty();
    }

    private Optional<SupplierId> ask(StaffRequest request, int status, Typed typed) throws IOException {
        List<Choice> choices = request.staff().scope().suppliers().stream()
                .sorted(Comparator.comparing(SupplierId::value))
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
