// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.slipway.testkit.SlipBuilder.slip;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.UnavailableException;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.books.BookEntry;
import org.slipway.api.books.BookFault;
import org.slipway.api.books.BookField;
import org.slipway.api.books.BookProblem;
import org.slipway.api.books.BooksRefusal;
import org.slipway.api.books.BooksRefused;
import org.slipway.api.books.InvoiceEntry;
import org.slipway.api.invoice.InvoiceStatus;
import org.slipway.database.RealDatabase;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.store.MemoryDatabase;
import org.slipway.testkit.store.NewSlips;

/** Mending what was entered wrongly, and what the audit trail says of the books. */
@ParameterizedClass
@EnumSource
class BookCorrectionsTest {

    private static final SupplierId TALA = Suppliers.TALA.id();
    private static final Staff ADA = new Staff("ada", Set.of(Role.ADMIN), SupplierScope.of(TALA));
    private static final InvoiceRef INVOICE = new InvoiceRef(TALA, "1001");

    private final LedgerDatabase database;
    private final MutableClock clock = MutableClock.standing();
    private final MemoryDatabase portal = new MemoryDatabase(clock);
    private final LedgerBookKeeping books;
    private final ReferenceLedger ledger;

    BookCorrectionsTest(RealDatabase real) {
        database = new LedgerDatabase(real);
        books = new LedgerBookKeeping(database.factory(), LedgerPortal.on(portal), clock);
        ledger = new ReferenceLedger(database.factory(), clock);
    }

    @BeforeEach
    void enterAnInvoice() {
        ledger.open(Suppliers.TALA, List.of());
        books.addCustomer(ADA, TALA, customer("Nara Hardware", "old@narra.example"));
        Outcome<InvoiceRef, BooksRefused> entered = books.enterInvoice(
                ADA,
                TALA,
                new InvoiceEntry(
                        new BookEntry(Map.of(
                                BookField.NUMBER, "1001",
                                BookField.CUSTOMER, "C-1",
                                BookField.ISSUED, "2026-03-01",
                                BookField.DUE, "2026-03-31")),
                        List.of(new BookEntry(Map.of(
                                BookField.DESCRIPTION, "Rope",
                                BookField.QUANTITY, "1",
                                BookField.UNIT_PRICE, "100",
                                BookField.TAX_PERCENT, "12")))));
        assertThat(entered).isEqualTo(Outcome.accepted(INVOICE));
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void shouldCancelAndBookItBack_whenNothingSpeaksAgainstIt() {
        // when
        Outcome<InvoiceRef, BooksRefused> outcome = cancel("wrong customer");

        // then
        assertThat(outcome).isEqualTo(Outcome.accepted(INVOICE));
        assertThat(ledger.invoice(INVOICE).orElseThrow().status()).isEqualTo(InvoiceStatus.CANCELLED);
        assertThat(trail())
                .containsExactly(
                        "ada CUSTOMER_ADDED C-1 ",
                        "ada INVOICE_ENTERED 1001 PHP 112.00",
                        "ada INVOICE_CANCELLED 1001 wrong customer");
        assertThat(cancel("again")).isEqualTo(refused(BooksRefusal.CANCELLED_BEFORE));
        assertThat(trail()).hasSize(3);
    }

    @Test
    void shouldCancelNothing_whenASlipWaits() {
        // given
        portal.slips().submit(NewSlips.of(slip().build()));

        // then
        assertThat(cancel("wrong")).isEqualTo(refused(BooksRefusal.INVOICE_HAS_SLIPS));
        assertThat(ledger.invoice(INVOICE).orElseThrow().status()).isEqualTo(InvoiceStatus.OPEN);
    }

    @Test
    void shouldCancelNothing_whenSomethingWasPaid() {
        // given
        database.execute("update invoice set paid = 1 where code = '1001'");

        // then
        assertThat(cancel("wrong")).isEqualTo(refused(BooksRefusal.INVOICE_HAS_RECEIPTS));
    }

    @Test
    void shouldNameTheFields_whenThereIsNoSuchInvoiceOrNoReason() {
        assertThat(books.cancelInvoice(ADA, TALA, wish("9", "why")))
                .isEqualTo(wrong(new BookFault(BookField.NUMBER, 0, BookProblem.UNKNOWN)));
        assertThat(cancel(" ")).isEqualTo(wrong(new BookFault(BookField.REASON, 0, BookProblem.MISSING)));
        assertThat(cancel("r".repeat(301))).isEqualTo(wrong(new BookFault(BookField.REASON, 0, BookProblem.TOO_LONG)));
    }

    @Test
    void shouldCorrectTheOpenInvoicesToo_whenACustomerIsCorrected() {
        // when
        books.correctCustomer(ADA, TALA, customer("Narra Hardware", "new@narra.example"));

        // then
        assertThat(database.rows("select name, email from customer"))
                .containsExactly("Narra Hardware new@narra.example");
        assertThat(database.rows("select customer_name, customer_email from invoice"))
                .containsExactly("Narra Hardware new@narra.example");
        assertThat(trail())
                .last()
                .isEqualTo("ada CUSTOMER_CORRECTED C-1 name changed, address changed, open invoices: 1");
        assertThat(books.correctCustomer(ADA, TALA, customer("N", "").with(BookField.CUSTOMER, "C-9")))
                .isEqualTo(wrong(new BookFault(BookField.CUSTOMER, 0, BookProblem.UNKNOWN)));
    }

    @Test
    void shouldRefuse_whenStaffIsNoAdmin() {
        // given
        Staff liza = new Staff("liza", Set.of(Role.APPROVER), SupplierScope.of(TALA));

        // then
        assertThat(books.cancelInvoice(liza, TALA, wish("1001", "why"))).isEqualTo(refused(BooksRefusal.NOT_ALLOWED));
        assertThat(books.correctCustomer(liza, TALA, customer("N", ""))).isEqualTo(refused(BooksRefusal.NOT_ALLOWED));
    }

    @Test
    void shouldChangeNothing_whenTheTrailCanNotBeWritten() {
        // given
        portal.outOfReach(true);

        // then
        assertThatThrownBy(() -> books.correctCustomer(ADA, TALA, customer("Other", "")))
                .isInstanceOf(UnavailableException.class);
        assertThat(database.rows("select name from customer")).containsExactly("Nara Hardware");
    }

    private Outcome<InvoiceRef, BooksRefused> cancel(String reason) {
        return books.cancelInvoice(ADA, TALA, wish("1001", reason));
    }

    private static BookEntry wish(String number, String reason) {
        return new BookEntry(Map.of(BookField.NUMBER, number, BookField.REASON, reason));
    }

    private static BookEntry customer(String name, String email) {
        return new BookEntry(
                Map.of(BookField.CUSTOMER, "C-1", BookField.CUSTOMER_NAME, name, BookField.CUSTOMER_EMAIL, email));
    }

    private List<String> trail() {
        return portal.auditRows().stream()
                .map(row -> row.actor() + " " + row.action() + " " + row.subject() + " " + row.detail())
                .toList();
    }

    private static Outcome<Object, BooksRefused> refused(BooksRefusal reason) {
        return Outcome.refused(new BooksRefused(reason));
    }

    private static Outcome<Object, BooksRefused> wrong(BookFault fault) {
        return Outcome.refused(BooksRefused.of(List.of(fault)));
    }
}
