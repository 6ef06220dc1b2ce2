// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.books.BookEntry;
import org.slipway.api.books.BookFault;
import org.slipway.api.books.BookField;
import org.slipway.api.books.BookProblem;
import org.slipway.api.books.BookedReceipt;
import org.slipway.api.books.BooksOverview;
import org.slipway.api.books.BooksRefusal;
import org.slipway.api.books.BooksRefused;
import org.slipway.api.books.InvoiceEntry;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceLine;
import org.slipway.api.slip.SlipCode;
import org.slipway.database.RealDatabase;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptAllocation;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.spi.host.ReceiptPayment;
import org.slipway.testkit.Customers;
import org.slipway.testkit.Suppliers;

@ParameterizedClass
@EnumSource
class LedgerInvoicesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T01:30:00Z");
    private static final Staff ADA = staff(Role.ADMIN);

    private final LedgerDatabase database;
    private final LedgerBookKeeping books;
    private final ReferenceLedger ledger;

    private static final BookEntry GCASH =
            new BookEntry(Map.of(BookField.ACCOUNT, "1010", BookField.INSTITUTION, "GCash", BookField.HOLDER, "Tala"));
    private static final BookedReceipt.Origin ORIGIN =
            new BookedReceipt.Origin("C-100", "payer", "ref", List.of("T-1"), Optional.empty());

    LedgerInvoicesTest(RealDatabase real) {
        database = new LedgerDatabase(real);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        books = new LedgerBookKeeping(database.factory(), LedgerPortal.empty(), clock);
        ledger = new ReferenceLedger(database.factory(), clock);
    }

    @BeforeEach
    void openBooks() {
        ledger.open(Suppliers.TALA, List.of());
        books.addCustomer(ADA, Suppliers.TALA.id(), customer("C-100", "Narra Hardware", "payables@narra.example"));
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    private static Staff staff(Role role) {
        return new Staff("ada", Set.of(role), new SupplierScope(false, Set.of(Suppliers.TALA.id())));
    }

    private static BookEntry customer(String code, String name, String email) {
        return new BookEntry(
                Map.of(BookField.CUSTOMER, code, BookField.CUSTOMER_NAME, name, BookField.CUSTOMER_EMAIL, email));
    }

    private static BookEntry head() {
        return new BookEntry(Map.of(
                BookField.NUMBER, "T-1",
                BookField.CUSTOMER, "C-100",
                BookField.ISSUED, "2026-02-28",
                BookField.DUE, "2026-03-30"));
    }

    private static BookEntry line(String description, String quantity, String price, String percent) {
        return new BookEntry(Map.of(
                BookField.DESCRIPTION, description,
                BookField.QUANTITY, quantity,
                BookField.UNIT_PRICE, price,
                BookField.TAX_PERCENT, percent));
    }

    @Test
    void shouldSayWhatWouldBeEnteredAndChangeNothing_whenAnInvoiceIsChecked() {
        // given
        InvoiceEntry typed = new InvoiceEntry(head(), List.of(line("Rope", "3", "19.99", "12")));

        // when
        Outcome<Invoice, BooksRefused> checked = books.checkInvoice(ADA, Suppliers.TALA.id(), typed);

        // then
        assertThat(checked.map(invoice -> invoice.totals().net() + " "
                        + invoice.totals().tax() + " " + invoice.totals().total()))
                .isEqualTo(Outcome.accepted("PHP 59.97 PHP 7.20 PHP 67.17"));
        assertThat(database.rows("select id from invoice")).isEmpty();
    }

    @Test
    void shouldSayThatTheNumberIsTaken_whenAnInvoiceIsChecked() {
        // given
        InvoiceEntry typed = new InvoiceEntry(head(), List.of(line("Rope", "3", "19.99", "12")));
        books.enterInvoice(ADA, Suppliers.TALA.id(), typed);

        // then
        assertThat(books.checkInvoice(ADA, Suppliers.TALA.id(), typed))
                .isEqualTo(Outcome.refused(
                        BooksRefused.of(List.of(new BookFault(BookField.NUMBER, 0, BookProblem.TAKEN)))));
        assertThat(books.checkInvoice(staff(Role.APPROVER), Suppliers.TALA.id(), typed))
                .isEqualTo(Outcome.refused(new BooksRefused(BooksRefusal.NOT_ALLOWED)));
    }

    private Outcome<InvoiceRef, BooksRefused> enter(BookEntry head, BookEntry... lines) {
        return books.enterInvoice(ADA, Suppliers.TALA.id(), new InvoiceEntry(head, List.of(lines)));
    }

    private Invoice invoice() {
        InvoiceRef ref = new InvoiceRef(Suppliers.TALA.id(), "T-1");
        return Objects.requireNonNull(
                ledger.invoices(Set.of(ref)).orElseThrow().invoices().get(ref));
    }

    @Test
    void shouldBookItWithEachLineRoundedOnce_whenAnInvoiceIsEntered() {
        // when
        enter(head(), line("Rope", "2.5", "10.01", "12"), BookEntry.EMPTY, line("Delivery", "1", "0.05", "12.5"));

        // then
        assertThat(invoice().lines())
                .containsExactly(
                        new InvoiceLine("Rope", new BigDecimal("2.5"), php("10.01"), php("3.00"), php("25.03")),
                        new InvoiceLine("Delivery", BigDecimal.ONE, php("0.05"), php("0.01"), php("0.05")));
        assertThat(invoice().totals().total()).isEqualTo(php("28.09"));
        assertThat(invoice().totals().outstanding()).isEqualTo(php("28.09"));
        assertThat(invoice().header().customer()).isEqualTo(Customers.NARRA);
        assertThat(database.rows("select sum(debit), sum(credit) from journal_line"))
                .containsExactly("28.0900 28.0900");
        assertThat(database.rows("select entered_by, entered_at from invoice")).containsExactly("ada 1772328600000000");
        assertThat(database.rows("select entered_by, entered_at from customer"))
                .containsExactly("ada 1772328600000000");
    }

    @Test
    void shouldNameEveryWrongFieldAndWriteNothing_whenAnInvoiceIsWrong() {
        // given
        BookEntry head = head().with(BookField.CUSTOMER, "C-9").with(BookField.DUE, "2026-02-27");

        // then
        assertThat(enter(head, line("Rope", "0", "1.005", "101"), line("", "1e3", "-1", "")))
                .isEqualTo(wrong(
                        new BookFault(BookField.CUSTOMER, 0, BookProblem.UNKNOWN),
                        new BookFault(BookField.DUE, 0, BookProblem.BEFORE_ISSUED),
                        new BookFault(BookField.QUANTITY, 1, BookProblem.OUT_OF_BOUNDS),
                        new BookFault(BookField.UNIT_PRICE, 1, BookProblem.UNREADABLE),
                        new BookFault(BookField.TAX_PERCENT, 1, BookProblem.OUT_OF_BOUNDS),
                        new BookFault(BookField.DESCRIPTION, 2, BookProblem.MISSING),
                        new BookFault(BookField.QUANTITY, 2, BookProblem.UNREADABLE),
                        new BookFault(BookField.UNIT_PRICE, 2, BookProblem.UNREADABLE)));
        assertThat(enter(head())).isEqualTo(wrong(new BookFault(BookField.DESCRIPTION, 1, BookProblem.MISSING)));
        assertThat(enter(head().with(BookField.ISSUED, "2026-02-30"), line("Rope", "1", "1", "0")))
                .isEqualTo(wrong(new BookFault(BookField.ISSUED, 0, BookProblem.UNREADABLE)));
        assertThat(database.rows("select code from invoice")).isEmpty();
    }

    @Test
    void shouldFitIntoTheBooks_whenAmountsAreAsLargeAsTheyMayBe() {
        // given
        BookEntry largest = line("Ships", "1000", "1000000000", "100");

        // then
        assertThat(enter(head(), Collections.nCopies(100, largest).toArray(new BookEntry[0])))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(invoice().totals().total()).isEqualTo(php("200000000000000.00"));
        assertThat(enter(head().with(BookField.NUMBER, "T-2"), line("Ships", "1001", "1000000000", "0")))
                .isEqualTo(wrong(new BookFault(BookField.UNIT_PRICE, 1, BookProblem.OUT_OF_BOUNDS)));
    }

    @Test
    void shouldSayThatItIsTaken_whenTheNumberOrTheCustomerIsThere() {
        // given
        enter(head(), line("Rope", "1", "1", "0"));

        // then
        assertThat(enter(head(), line("Rope", "1", "2", "0")))
                .isEqualTo(wrong(new BookFault(BookField.NUMBER, 0, BookProblem.TAKEN)));
        assertThat(books.addCustomer(ADA, Suppliers.TALA.id(), customer("C-100", "Other", "")))
                .isEqualTo(wrong(new BookFault(BookField.CUSTOMER, 0, BookProblem.TAKEN)));
        assertThat(invoice().totals().total()).isEqualTo(php("1.00"));
    }

    @Test
    void shouldListReceiptsNewestFirst_whenTheyWerePosted() {
        // given
        ledger.open(Suppliers.BAYVIEW, List.of());
        books.addAccount(ADA, Suppliers.TALA.id(), GCASH);
        enter(head(), line("Rope", "1", "5.00", "0"));
        ledger.post(receipt("k-1", "2.00"));
        ledger.post(receipt("k-2", "3.00"));

        // then
        assertThat(books.receipts(ADA, Suppliers.TALA.id()))
                .isEqualTo(Outcome.accepted(List.of(
                        new BookedReceipt("RC-000002", php("3.00"), LocalDate.parse("2026-03-01"), "1010", NOW, ORIGIN),
                        new BookedReceipt(
                                "RC-000001", php("2.00"), LocalDate.parse("2026-03-01"), "1010", NOW, ORIGIN))));
        assertThat(books.receipts(staff(Role.APPROVER), Suppliers.TALA.id()))
                .isEqualTo(Outcome.refused(BooksRefusal.NOT_ALLOWED));
        assertThat(books.receipts(ADA, Suppliers.BAYVIEW.id())).isEqualTo(Outcome.refused(BooksRefusal.NOT_ALLOWED));
    }

    @Test
    void shouldFindInvoicesByNumberOrCustomer_whenAnAdminLooksForOne() {
        // given
        enter(head(), line("Rope", "1", "5.00", "0"));
        enter(head().with(BookField.NUMBER, "T_9"), line("Rope", "1", "5.00", "0"));

        // then
        assertThat(found(ADA, "NARRA")).isEqualTo(Outcome.accepted(List.of("T_9", "T-1")));
        assertThat(found(ADA, "t_")).isEqualTo(Outcome.accepted(List.of("T_9")));
        assertThat(found(ADA, "%")).isEqualTo(Outcome.accepted(List.of()));
        assertThat(found(staff(Role.APPROVER), "T")).isEqualTo(Outcome.refused(BooksRefusal.NOT_ALLOWED));
    }

    private Outcome<List<String>, BooksRefusal> found(Staff staff, String text) {
        return books.invoices(staff, Suppliers.TALA.id(), text)
                .map(found -> found.stream()
                        .map(booked -> booked.invoice().header().number())
                        .toList());
    }

    @Test
    void shouldNameTheSlip_whenAReceiptWasPostedForOne() {
        // given
        books.addAccount(ADA, Suppliers.TALA.id(), GCASH);
        enter(head(), line("Rope", "1", "5.00", "0"));
        ledger.post(receipt("slip-PS-7KQ4-M2-HG9O7KLMO0", "2.00"));

        // then
        assertThat(books.overview(ADA, Suppliers.TALA.id()).fold(BooksOverview::receipts, refused -> List.of()))
                .extracting(found -> found.origin().slip())
                .containsExactly(Optional.of(new SlipCode("PS-7KQ4-M2")));
    }

    @Test
    void shouldShowItWithItsLines_whenAnAdminAsks() {
        // given
        enter(head(), line("Rope", "2.5", "10.01", "12"));
        InvoiceRef ref = invoice().ref();

        // then
        assertThat(books.invoice(ADA, ref)).isEqualTo(Outcome.accepted(invoice()));
        assertThat(books.invoice(staff(Role.APPROVER), ref)).isEqualTo(Outcome.refused(BooksRefusal.NOT_ALLOWED));
        assertThat(books.invoice(ADA, new InvoiceRef(Suppliers.BAYVIEW.id(), "T-1")))
                .isEqualTo(Outcome.refused(BooksRefusal.NOT_ALLOWED));
        assertThat(books.invoice(ADA, new InvoiceRef(Suppliers.TALA.id(), "T-2")))
                .isEqualTo(Outcome.refused(BooksRefusal.NOT_FOUND));
    }

    private static Receipt receipt(String key, String amount) {
        return new Receipt(
                new ReceiptKey(key),
                Suppliers.TALA.id(),
                Customers.NARRA.id(),
                new ReceiptPayment(php(amount), LocalDate.parse("2026-03-01"), "1010", "ref", "payer"),
                List.of(new ReceiptAllocation("T-1", php(amount))));
    }

    private static Money php(String amount) {
        return Money.parse("PHP " + amount);
    }

    private static Outcome<Object, BooksRefused> wrong(BookFault... faults) {
        return Outcome.refused(BooksRefused.of(List.of(faults)));
    }
}
