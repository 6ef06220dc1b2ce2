// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.slipway.testkit.InvoiceBuilder.invoice;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.api.InvoiceRef;
import org.slipway.api.UnavailableException;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceSummary;
import org.slipway.database.RealDatabase;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptAllocation;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.spi.host.ReceiptPayment;
import org.slipway.testkit.Customers;
import org.slipway.testkit.Methods;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.HostLedgerContract;

@ParameterizedClass
@EnumSource
class ReferenceLedgerTest extends HostLedgerContract {

    private final RealDatabase real;
    private final LedgerDatabase database;
    private final ReferenceLedger ledger;

    ReferenceLedgerTest(RealDatabase real) {
        this.real = real;
        this.database = new LedgerDatabase(real);
        this.ledger = new ReferenceLedger(database.factory(), Clock.systemUTC());
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Override
    protected HostLedger freshHost() {
        ledger.open(Suppliers.TALA, List.of(Methods.INSTAPAY.account(), Methods.GCASH.account()));
        ledger.open(Suppliers.BAYVIEW, List.of());
        return ledger;
    }

    @Override
    protected void enter(Invoice invoice) {
        ledger.enter(invoice);
    }

    @Override
    protected void cancel(InvoiceRef invoice) {
        ledger.cancel(invoice);
    }

    @Test
    void shouldKeepTheJournalBalanced_whenInvoicesReceiptsAndCancellationsAreBooked() throws SQLException {
        // given
        ledger.enter(invoice().id("1002").build());
        ledger.enter(invoice().id("1003").amounts("50.00", "6.00").build());

        // when
        ledger.post(receipt("40.00"));
        ledger.post(receipt("40.00"));
        ledger.cancel(new InvoiceRef(Suppliers.TALA.id(), "1003"));

        // then: 100 + 11,200 + 56 invoiced, 40 received once, 56 booked back
        assertThat(sum("SELECT SUM(debit) - SUM(credit) FROM journal_line")).isEqualByComparingTo("0");
        assertThat(sum("SELECT SUM(debit) FROM journal_line")).isEqualByComparingTo("11452");
        assertThat(sum("SELECT SUM(debit) - SUM(credit) FROM journal_line WHERE account = 'receivables'"))
                .isEqualByComparingTo("11260");
        assertThat(sum("SELECT SUM(net + tax - paid) FROM invoice WHERE NOT cancelled"))
                .isEqualByComparingTo("11260");
    }

    @Test
    void shouldCreditTheCustomer_whenMoreIsPaidThanOwed() throws SQLException {
        // given
        ReceiptPayment payment = new ReceiptPayment(
                Money.parse("PHP 130.00"), LocalDate.of(2026, 3, 2), "1010", "REF 1", "Narra Hardware");
        List<ReceiptAllocation> all = List.of(new ReceiptAllocation("1001", Money.parse("PHP 100.00")));

        // when
        for (String key : List.of("K1", "K1")) {
            ledger.post(new Receipt(new ReceiptKey(key), Suppliers.TALA.id(), Customers.NARRA.id(), payment, all));
        }

        // then
        assertThat(sum("SELECT SUM(credit) - SUM(debit) FROM journal_line WHERE account = 'customer-credits'"))
                .isEqualByComparingTo("30");
        assertThat(sum("SELECT SUM(debit) - SUM(credit) FROM journal_line WHERE account = 'receivables'"))
                .isEqualByComparingTo("0");
        assertThat(sum("SELECT SUM(debit) - SUM(credit) FROM journal_line")).isEqualByComparingTo("0");
        assertThat(sum("SELECT COUNT(*) FROM account WHERE kind = 'CUSTOMER_CREDITS'"))
                .isEqualByComparingTo("1");
    }

    @Test
    void shouldReadAnInvoiceWithItsLinesAndItsSupplierByTwoStatementsThatSortNothing() {
        // given
        ledger.enter(invoice().id("1002").lines(3).build());
        database.takeStatements();

        // when
        Optional<Invoice> found = ledger.invoice(new InvoiceRef(Suppliers.TALA.id(), "1002"));

        // then
        assertThat(found).contains(invoice().id("1002").lines(3).build());
        assertThat(database.takeStatements())
                .hasSize(2)
                .noneMatch(sql -> sql.contains("DISTINCT") || sql.contains("ORDER BY"));
    }

    @Test
    void shouldReadOpenInvoicesByOneStatement_whateverTheirNumber() {
        // given
        for (int number = 1002; number < 1009; number++) {
            ledger.enter(invoice().id(String.valueOf(number)).lines(3).build());
        }
        database.takeStatements();

        // when
        List<InvoiceSummary> open = ledger.openInvoices(Suppliers.TALA.id(), Customers.NARRA.id(), 5);

        // then
        assertThat(open).hasSize(5);
        assertThat(database.takeStatements()).hasSize(1);
    }

    @Test
    void shouldLeaveAnInvoiceAsItIs_whenSomethingWasPaidOfIt() {
        // given
        ledger.post(receipt("40.00"));

        // when
        ledger.cancel(new InvoiceRef(Suppliers.TALA.id(), "1001"));

        // then
        assertThat(ledger.invoice(new InvoiceRef(Suppliers.TALA.id(), "1001"))
                        .orElseThrow()
                        .payable())
                .isTrue();
    }

    @Test
    void shouldChangeNothing_whenBooksOrInvoicesAreEnteredAgain() {
        // when, then
        assertThat(ledger.open(Suppliers.TALA, List.of())).isFalse();
        assertThat(ledger.enter(invoice().build())).isFalse();
        assertThat(ledger.receivingAccounts(Suppliers.TALA.id())).hasSize(2);
    }

    @Test
    void shouldRefuseAnInvoice_whenItsTotalsAreNotTheSumsOfItsLines() {
        // given
        Invoice good = invoice().id("1002").build();
        Invoice bad = new Invoice(good.ref(), good.header(), List.of(), good.totals(), good.status());

        // when, then
        assertThatThrownBy(() -> ledger.enter(bad)).hasMessage("totals of tala/1002 are not the sums of its lines");
    }

    @Test
    void shouldSaySurelyNotPosted_whenTheDatabaseIsGoneBeforeTheCommit() {
        // given
        database.loseDataSource();

        // when
        PostingAnswer answer = ledger.post(receipt("40.00"));

        // then
        assertThat(answer).isInstanceOf(PostingAnswer.NotSent.class);
        assertThatThrownBy(() -> ledger.supplier(Suppliers.TALA.id())).isInstanceOf(UnavailableException.class);
    }

    @Test
    void shouldSaySurelyNotPosted_whenTheDatabaseIsGoneBeforeTheFirstUse() {
        try (LedgerDatabase gone = new LedgerDatabase(real)) {
            // given
            ReferenceLedger unused = new ReferenceLedger(gone.factory(), Clock.systemUTC());
            gone.loseDataSource();

            // when, then
            assertThat(unused.post(receipt("40.00"))).isInstanceOf(PostingAnswer.NotSent.class);
            assertThatThrownBy(() -> unused.supplier(Suppliers.TALA.id())).isInstanceOf(UnavailableException.class);
        }
    }

    @Test
    void shouldSaySurelyNotPosted_whenTheConnectionBreaksWithinTheTransaction() {
        // given
        database.breakConnections("prepareStatement", "rollback");

        // when
        PostingAnswer answer = ledger.post(receipt("40.00"));

        // then
        assertThat(answer).isInstanceOf(PostingAnswer.NotSent.class);
    }

    @Test
    void shouldSayUnknown_whenTheCommitFails() {
        // given
        database.breakConnections("commit", "rollback");

        // when
        PostingAnswer answer = ledger.post(receipt("40.00"));

        // then
        assertThat(answer).isInstanceOf(PostingAnswer.Unknown.class);
    }

    @Test
    void shouldPostOnce_whenTheFirstCommitLosesToAnotherTransaction() {
        // given
        database.failOnce("commit", "40001");

        // when
        PostingAnswer answer = ledger.post(receipt("40.00"));

        // then
        assertThat(answer).isInstanceOf(PostingAnswer.Posted.class);
        assertThat(ledger.invoice(new InvoiceRef(Suppliers.TALA.id(), "1001"))
                        .orElseThrow()
                        .totals()
                        .outstanding())
                .isEqualTo(Money.parse("PHP 60.00"));
    }

    @Test
    void shouldNotTakeABugForAnOutage_whenAStatementIsToBlame() {
        // given
        database.failOnce("prepareStatement", "42703");

        // when, then
        assertThatThrownBy(() -> ledger.post(receipt("40.00")))
                .isNotInstanceOf(UnavailableException.class)
                .hasRootCauseMessage("failed once");
    }

    private BigDecimal sum(String query) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getBigDecimal(1);
        }
    }

    private static Receipt receipt(String amount) {
        Money money = Money.parse("PHP " + amount);
        return new Receipt(
                new ReceiptKey("K1"),
                Suppliers.TALA.id(),
                Customers.NARRA.id(),
                new ReceiptPayment(money, LocalDate.of(2026, 3, 2), "1010", "REF 1", "Narra Hardware"),
                List.of(new ReceiptAllocation("1001", money)));
    }
}
