// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.books.BookEntry;
import org.slipway.api.books.BookFault;
import org.slipway.api.books.BookField;
import org.slipway.api.books.BookProblem;
import org.slipway.api.books.BooksOverview;
import org.slipway.api.books.BooksRefusal;
import org.slipway.api.books.BooksRefused;
import org.slipway.api.books.InvoiceEntry;
import org.slipway.api.invoice.Customer;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.database.RealDatabase;
import org.slipway.testkit.Suppliers;

@ParameterizedClass
@EnumSource
class LedgerBookKeepingTest {

    private static final Instant NOW = Instant.parse("2026-03-01T01:30:00Z");
    private static final SupplierId TALA = Suppliers.TALA.id();
    private static final Staff ADA = staff("ada", Role.ADMIN);

    private final LedgerDatabase database;
    private final PortalStores portal = LedgerPortal.empty();
    private final LedgerBookKeeping books;

    LedgerBookKeepingTest(RealDatabase real) {
        this.database = new LedgerDatabase(real);
        this.books = new LedgerBookKeeping(database.factory(), portal, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    private static Staff staff(String name, Role role) {
        return new Staff(name, Set.of(role), new SupplierScope(false, Set.of(TALA)));
    }

    private static BookEntry supplier() {
        return new BookEntry(Map.of(
                BookField.NAME, " Tala Trading Corporation ",
                BookField.COUNTRY, "ph",
                BookField.CURRENCY, "php",
                BookField.ZONE, "Asia/Manila",
                BookField.LANGUAGE, "en",
                BookField.EMAIL, "billing@tala.example"));
    }

    private static BookEntry account() {
        return new BookEntry(Map.of(
                BookField.ACCOUNT, "1010",
                BookField.INSTITUTION, "GCash",
                BookField.HOLDER, "Tala Trading",
                BookField.ACCOUNT_NUMBER, "0917 000 0000"));
    }

    private BooksOverview overview() {
        return ((Outcome.Accepted<BooksOverview, BooksRefusal>) books.overview(ADA, TALA)).value();
    }

    @Test
    void shouldHaveASupplierAndAnAccount_whenAnAdminOpensBooks() {
        // when
        books.open(ADA, TALA, supplier());
        books.addAccount(ADA, TALA, account());

        // then
        assertThat(overview())
                .isEqualTo(new BooksOverview(
                        Suppliers.TALA,
                        List.of(new ReceivingAccount("1010", "GCash", "Tala Trading", "0917 000 0000")),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    @Test
    void shouldKeepWhoEnteredWhatAndWhen_whenStaffEnters() {
        // when
        books.open(ADA, TALA, supplier());
        books.addAccount(staff("ben", Role.ADMIN), TALA, account());

        // then
        assertThat(database.rows("select entered_by, entered_at from supplier"))
                .containsExactly("ada 1772328600000000");
        assertThat(database.rows("select entered_by, entered_at from account where kind = 'RECEIVING'"))
                .containsExactly("ben 1772328600000000");
    }

    @Test
    void shouldRefuseEverything_whenStaffIsNoAdminOfTheSupplier() {
        // given
        books.open(ADA, TALA, supplier());

        // then
        for (Staff staff : List.of(staff("vic", Role.VIEWER), staff("liza", Role.APPROVER))) {
            assertThat(books.overview(staff, TALA)).isEqualTo(Outcome.refused(BooksRefusal.NOT_ALLOWED));
            assertThat(books.open(staff, TALA, supplier())).isEqualTo(refused(BooksRefusal.NOT_ALLOWED));
            assertThat(books.addAccount(staff, TALA, account())).isEqualTo(refused(BooksRefusal.NOT_ALLOWED));
        }
        SupplierId other = Suppliers.BAYVIEW.id();
        assertThat(books.overview(ADA, other)).isEqualTo(Outcome.refused(BooksRefusal.NOT_ALLOWED));
        assertThat(books.open(ADA, other, supplier())).isEqualTo(refused(BooksRefusal.NOT_ALLOWED));
        assertThat(books.addAccount(ADA, other, account())).isEqualTo(refused(BooksRefusal.NOT_ALLOWED));
        assertThat(database.rows("select id from supplier")).containsExactly("tala");
    }

    @Test
    void shouldRefuseEverything_whenAnotherHostKeepsTheBooks() {
        // given
        books.open(ADA, TALA, supplier());
        portal.hosts = LedgerPortal.hosts(TALA.value());
        InvoiceEntry invoice = new InvoiceEntry(BookEntry.EMPTY, List.of());
        InvoiceRef ref = new InvoiceRef(TALA, "T-1");

        // then
        assertThat(books.keeps(SupplierScope.of(TALA))).isFalse();
        for (Outcome<?, BooksRefused> outcome : List.of(
                books.open(ADA, TALA, supplier()),
                books.addAccount(ADA, TALA, account()),
                books.addCustomer(ADA, TALA, account()),
                books.correctCustomer(ADA, TALA, account()),
                books.checkInvoice(ADA, TALA, invoice),
                books.enterInvoice(ADA, TALA, invoice),
                books.cancelInvoice(ADA, TALA, account()))) {
            assertThat(outcome).isEqualTo(refused(BooksRefusal.NOT_KEPT));
        }
        for (Outcome<?, BooksRefusal> outcome : List.of(
                books.overview(ADA, TALA),
                books.invoice(ADA, ref),
                books.receipts(ADA, TALA),
                books.review(ADA, TALA, new byte[0]),
                books.importFile(ADA, TALA, new byte[0]),
                books.send(ADA, ref))) {
            assertThat(outcome).isEqualTo(Outcome.refused(BooksRefusal.NOT_KEPT));
        }
        portal.hosts = null;
        assertThat(books.keeps(SupplierScope.EVERY)).isFalse();
    }

    @Test
    void shouldSayThatThereAreNoBooks_whenTheyAreNotOpen() {
        assertThat(books.overview(ADA, TALA)).isEqualTo(Outcome.refused(BooksRefusal.NOT_OPEN));
        assertThat(books.addAccount(ADA, TALA, account())).isEqualTo(refused(BooksRefusal.NOT_OPEN));
    }

    @Test
    void shouldOpenBooksOnce_whenAskedAgain() {
        // given
        books.open(ADA, TALA, supplier());

        // when
        Outcome<?, BooksRefused> again = books.open(ADA, TALA, supplier().with(BookField.NAME, "Another"));

        // then
        assertThat(again).isEqualTo(refused(BooksRefusal.OPEN_BEFORE));
        assertThat(overview().supplier().name()).isEqualTo("Tala Trading Corporation");
    }

    @Test
    void shouldNameEveryWrongField_whenASupplierIsEntered() {
        // given
        BookEntry wrong = new BookEntry(Map.of(
                BookField.NAME, "n".repeat(201),
                BookField.COUNTRY, "XX",
                BookField.CURRENCY, "pesos",
                BookField.ZONE, "Manila",
                BookField.EMAIL, "billing"));

        // then
        assertThat(books.open(ADA, TALA, wrong))
                .isEqualTo(wrong(
                        new BookFault(BookField.NAME, 0, BookProblem.TOO_LONG),
                        new BookFault(BookField.COUNTRY, 0, BookProblem.UNKNOWN),
                        new BookFault(BookField.CURRENCY, 0, BookProblem.UNKNOWN),
                        new BookFault(BookField.ZONE, 0, BookProblem.UNKNOWN),
                        new BookFault(BookField.LANGUAGE, 0, BookProblem.MISSING),
                        new BookFault(BookField.EMAIL, 0, BookProblem.UNREADABLE)));
        assertThat(database.rows("select id from supplier")).isEmpty();
    }

    @Test
    void shouldNameTheCode_whenAnAccountOfItIsThere() {
        // given
        books.open(ADA, TALA, supplier());
        books.addAccount(ADA, TALA, account());

        // then
        Outcome<?, BooksRefused> taken = wrong(new BookFault(BookField.ACCOUNT, 0, BookProblem.TAKEN));
        assertThat(books.addAccount(ADA, TALA, account())).isEqualTo(taken);
        assertThat(books.addAccount(ADA, TALA, account().with(BookField.ACCOUNT, "receivables")))
                .isEqualTo(taken);
        assertThat(books.addAccount(ADA, TALA, account().with(BookField.ACCOUNT, "=1+1")))
                .isEqualTo(wrong(new BookFault(BookField.ACCOUNT, 0, BookProblem.UNREADABLE)));
    }

    private static Outcome<Object, BooksRefused> refused(BooksRefusal reason) {
        return Outcome.refused(new BooksRefused(reason));
    }

    private static Outcome<Object, BooksRefused> wrong(BookFault... faults) {
        return Outcome.refused(BooksRefused.of(List.of(faults)));
    }

    @Test
    void shouldNameTheSuppliersInReach_whenAnAdminChoosesOne() {
        // given
        Staff root = new Staff("root", Set.of(Role.ADMIN), SupplierScope.EVERY);
        SupplierId other = Suppliers.BAYVIEW.id();
        books.open(root, TALA, supplier());
        books.open(root, other, supplier().with(BookField.NAME, "Bayview"));

        // then
        assertThat(books.suppliers(root)).extracting(Supplier::id).containsExactly(other, TALA);
        assertThat(books.suppliers(ADA)).containsExactly(Suppliers.TALA);
        assertThat(books.suppliers(staff("liza", Role.APPROVER))).isEmpty();
        portal.hosts = LedgerPortal.hosts(TALA.value());
        assertThat(books.suppliers(root)).extracting(Supplier::id).containsExactly(other);
    }

    @Test
    void shouldFindCustomersByAPartOfCodeOrName_whenAnAdminLooksForOne() {
        // given
        books.open(ADA, TALA, supplier());
        addCustomer("C-2", "Narra 50% Hardware");
        addCustomer("N-1", "Molave Builders");
        for (int i = 10; i < 22; i++) {
            addCustomer("X-" + i, "Kamagong");
        }

        // then
        assertThat(found("narra")).containsExactly("C-2");
        assertThat(found("n-1")).containsExactly("N-1");
        assertThat(found("0%")).containsExactly("C-2");
        assertThat(found("_")).isEmpty();
        assertThat(found("KAMA")).hasSize(10).startsWith("X-10").endsWith("X-19");
        assertThat(books.customers(staff("liza", Role.APPROVER), TALA, "narra"))
                .isEqualTo(Outcome.refused(BooksRefusal.NOT_ALLOWED));
    }

    private void addCustomer(String code, String name) {
        books.addCustomer(ADA, TALA, new BookEntry(Map.of(BookField.CUSTOMER, code, BookField.CUSTOMER_NAME, name)));
    }

    private List<String> found(String text) {
        return ((Outcome.Accepted<List<Customer>, BooksRefusal>) books.customers(ADA, TALA, text))
                .value().stream().map(customer -> customer.id().value()).toList();
    }
}
