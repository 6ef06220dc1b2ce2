// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.slipway.api.books.BookField;

/** The pages of set-up that are a form: their addresses name the supplier, and what the form is about. */
final class SetUpForms {

    /** One of these pages; {@code subject} is the parameter beside the supplier, empty if there is none. */
    private record Form(String path, String subject) {}

    private static final Form METHOD = new Form(Addresses.METHODS + "/edit", "id");

    /** By the paths that show or take one. */
    private static final Map<String, Form> FORMS = Map.of(
            METHOD.path(),
            METHOD,
            Addresses.METHODS + "/save",
            METHOD,
            Addresses.BOOKS + BookForm.OPEN.path(),
            new Form(Addresses.BOOKS, ""),
            Addresses.BOOKS + BookForm.ACCOUNT.path(),
            new Form(Addresses.BOOKS + BookForm.ACCOUNT.path(), ""),
            Addresses.BOOKS + BookForm.CUSTOMER.path(),
            new Form(Addresses.BOOKS + BookForm.CUSTOMER.path(), ""),
            Addresses.BOOKS + BookForm.CORRECT.path(),
            new Form(Addresses.BOOKS + BookForm.CORRECT.path(), BookField.CUSTOMER.wireName()),
            Addresses.BOOKS + BookForm.CANCEL.path(),
            new Form(Addresses.BOOKS + BookForm.CANCEL.path(), BookField.NUMBER.wireName()),
            Addresses.BOOK_INVOICES,
            new Form(Addresses.BOOK_INVOICES, ""));

    private SetUpForms() {}

    /** The address of the form that a request shows or sends; empty if it is about none, or says of no supplier. */
    static Optional<String> page(HttpServletRequest request) {
        String supplier = request.getParameter(SupplierPicker.PARAMETER);
        return supplier == null
                ? Optional.empty()
                : Optional.ofNullable(FORMS.get(request.getRequestURI()))
                        .map(form -> Addresses.setUp(form.path(), supplier) + about(request, form.subject()));
    }

    private static String about(HttpServletRequest request, String parameter) {
        String subject = parameter.isEmpty() ? null : request.getParameter(parameter);
        return subject == null || subject.isEmpty()
                ? ""
                : "&" + parameter + "=" + URLEncoder.encode(subject, StandardCharsets.UTF_8);
    }
}
