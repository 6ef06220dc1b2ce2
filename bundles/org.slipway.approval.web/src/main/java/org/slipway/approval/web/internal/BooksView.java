// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slipway.api.SupplierId;
import org.slipway.api.books.BookEntry;
import org.slipway.api.books.BookFault;
import org.slipway.api.books.BookField;
import org.slipway.api.books.BookKeeping;
import org.slipway.api.books.BooksOverview;
import org.slipway.api.books.BooksRefusal;
import org.slipway.api.books.BooksRefused;
import org.slipway.api.invoice.Languages;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.approval.web.internal.page.BookFormPage;
import org.slipway.approval.web.internal.page.BookFormPage.Target;
import org.slipway.approval.web.internal.page.BookInput;
import org.slipway.approval.web.internal.page.BooksPage;
import org.slipway.approval.web.internal.page.BooksPage.Account;
import org.slipway.approval.web.internal.page.BooksPage.Accounts;
import org.slipway.approval.web.internal.page.BooksPage.Customer;
import org.slipway.approval.web.internal.page.BooksPage.Files;
import org.slipway.approval.web.internal.page.BooksPage.Find;
import org.slipway.approval.web.internal.page.BooksPage.Named;
import org.slipway.approval.web.internal.page.BooksPage.Parties;
import org.slipway.approval.web.internal.page.SlipPage.Fact;
import org.slipway.approval.web.internal.page.SlipPage.Notice;

/** Writes what the pages of a supplier's books show. */
record BooksView(StaffRequest request, SupplierId supplier) {

    /** What a form begins with. */
    private static final BookEntry BEGUN = BookEntry.EMPTY
            .with(BookField.COUNTRY, "PH")
            .with(BookField.CURRENCY, "PHP")
            .with(BookField.ZONE, "Asia/Manila")
            .with(BookField.LANGUAGE, "en");

    private List<Notice> damaged(BooksOverview overview) {
        return overview.damaged() == 0
                ? List.of()
                : List.of(request.notice("notice notice-bad", "books.damaged", overview.damaged()));
    }

    /** What there is, or what of it was looked for. */
    BooksPage of(BooksOverview overview, BookSearch search) {
        return new BooksPage(
                request.frame(request.text("books.heading")),
                new Named(supplier.value(), overview.supplier().name()),
                damaged(overview),
                new BookNews(this, overview, search).done(),
                new Find(BookSearch.text(request), list()),
                facts(overview.supplier()),
                new Accounts(
                        overview.accounts().stream().map(BooksView::account).toList(),
                        address(BookForm.ACCOUNT),
                        Addresses.setUp(Addresses.METHODS, supplier.value())),
                parties(overview));
    }

    private Parties parties(BooksOverview overview) {
        boolean invoiceable =
                !overview.customers().isEmpty() || !BookSearch.text(request).isEmpty();
        return new Parties(
                overview.customers().stream().map(this::customer).toList(),
                listed(overview),
                address(BookForm.CUSTOMER),
                new BookInvoicesView(this, overview).of(),
                order(overview),
                invoiceable ? Addresses.setUp(Addresses.BOOK_INVOICES, supplier.value()) : "",
                new Files(
                        Addresses.setUp(Addresses.BOOK_IMPORT, supplier.value()),
                        Addresses.setUp(Addresses.BOOKS + BooksServlet.RECEIPTS, supplier.value()),
                        new BookReceiptsView(request, overview).of()));
    }

    /** Which customers are listed, where these are not all. */
    private String listed(BooksOverview overview) {
        boolean found = !BookSearch.text(request).isEmpty();
        int most = found ? BookKeeping.MOST_FOUND : BooksOverview.MOST_CUSTOMERS;
        return overview.customers().size() < most
                ? ""
                : request.text(found ? "books.customers.found" : "books.customers.first", most);
    }

    private String order(BooksOverview overview) {
        int most = BooksOverview.MOST_INVOICES;
        return overview.invoices().size() + overview.damaged() < most
                ? request.text("books.invoices.order")
                : request.text("books.invoices.newest", most);
    }

    private Customer customer(org.slipway.api.invoice.Customer customer) {
        String code = customer.id().value();
        return new Customer(code, customer.name(), customer.email(), about(BookForm.CORRECT, BookField.CUSTOMER, code));
    }

    /** The address of a form about one thing. */
    String about(BookForm form, BookField field, String code) {
        return address(form) + "&" + field.wireName() + "=" + URLEncoder.encode(code, StandardCharsets.UTF_8);
    }

    private List<Fact> facts(Supplier of) {
        Locale language = Languages.of(of.locality().locale());
        return Stream.of(
                        fact(BookField.COUNTRY, request.country(of.locality().country())),
                        fact(BookField.CURRENCY, of.currency().getCode()),
                        fact(BookField.ZONE, of.locality().zone().getId()),
                        fact(BookField.LANGUAGE, request.text("books.language." + language.toLanguageTag())),
                        fact(BookField.EMAIL, of.email()))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    private Fact fact(BookField field, String value) {
        return new Fact(request.text("books.field." + field), value);
    }

    private static Account account(ReceivingAccount account) {
        return new Account(account.id(), account.institution(), account.holder(), account.number());
    }

    /** The form that opens books. */
    BookFormPage opening() {
        BookEntry entry = request.restored() ? BookForm.OPEN.read(request) : BEGUN;
        List<Notice> alike = SupplierPicker.alike(request, supplier)
                .map(other -> request.notice(
                        "notice notice-wait", "books.alike", other.id().value(), other.name()))
                .toList();
        return form(BookForm.OPEN, entry, List.of(), alike);
    }

    /** An empty form. */
    private BookFormPage begun(BookForm form) {
        return form(form, BEGUN, List.of());
    }

    /** A form about what the address names, or with what was typed before a session ended. */
    BookFormPage shown(BookForm form, BooksOverview overview) {
        return request.restored() ? form(form, form.read(request), List.of()) : begun(form, overview);
    }

    private BookFormPage begun(BookForm form, BooksOverview overview) {
        return switch (form) {
            case OPEN, ACCOUNT, CUSTOMER -> begun(form);
            case CANCEL -> form(form, form.read(request), List.of());
            case CORRECT -> form(form, known(form.read(request), overview), List.of());
        };
    }

    /** With name and address as they are now. */
    private static BookEntry known(BookEntry asked, BooksOverview overview) {
        return overview.customers().stream()
                .filter(customer -> customer.id().value().equals(asked.value(BookField.CUSTOMER)))
                .findFirst()
                .map(customer -> asked.with(BookField.CUSTOMER_NAME, customer.name())
                        .with(BookField.CUSTOMER_EMAIL, customer.email()))
                .orElse(asked);
    }

    /** What was typed, with what is wrong with it: at the fields, or above the form if it is about none of them. */
    BookFormPage again(BookForm form, BookEntry entry, BooksRefused refused) {
        List<Notice> notices = refused.reason() == BooksRefusal.WRONG_FIELDS
                ? List.of()
                : List.of(request.notice("notice notice-bad", "books." + refused.reason()));
        return form(form, entry, refused.faults(), notices);
    }

    private BookFormPage form(BookForm form, BookEntry entry, List<BookFault> faults) {
        return form(form, entry, faults, List.of());
    }

    private BookFormPage form(BookForm form, BookEntry entry, List<BookFault> faults, List<Notice> notices) {
        String texts = "books.form." + form;
        return new BookFormPage(
                request.frame(request.text(texts + ".heading")),
                new Target(
                        Addresses.BOOKS + form.path(),
                        supplier.value(),
                        list(),
                        request.text(texts + ".intro", supplier.value()),
                        request.text(texts + ".button"),
                        form == BookForm.CANCEL ? "btn btn-danger" : "btn"),
                notices,
                new BookInputs(request, faults)
                        .of(form.fields(), entry).stream()
                                .map(input -> isSubject(form, input) ? input.fixed(request.text("books.fixed")) : input)
                                .toList(),
                new BookSuggestions(request.texts().language()).of(form.fields()));
    }

    /** Whether it says which of the things that there are the form changes: another one has a form of its own. */
    private static boolean isSubject(BookForm form, BookInput input) {
        return form.subject()
                .filter(field ->
                        field.wireName().equals(input.name()) && !input.value().isEmpty())
                .isPresent();
    }

    /** The address of the list, which says what was done, and with what, if that is named. */
    String done(String what, String about) {
        String done = list() + "&" + BookNews.DONE + "=" + what;
        return about.isBlank()
                ? done
                : done + "&" + BookNews.ABOUT + "=" + URLEncoder.encode(about.strip(), StandardCharsets.UTF_8);
    }

    /** The address of the list. */
    String list() {
        return Addresses.setUp(Addresses.BOOKS, supplier.value());
    }

    String address(BookForm form) {
        return Addresses.setUp(Addresses.BOOKS + form.path(), supplier.value());
    }
}
