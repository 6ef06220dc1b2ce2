// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.slipway.testkit.InvoiceBuilder.invoice;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.api.CustomerId;
import org.slipway.api.InvoiceRef;
import org.slipway.host.adapter.InvoiceNoticing;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.PostingAnswer.NotSent;
import org.slipway.spi.host.PostingAnswer.Posted;
import org.slipway.spi.host.PostingAnswer.Refused;
import org.slipway.spi.host.PostingAnswer.Unknown;
import org.slipway.spi.host.PostingRefusal;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptAllocation;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.spi.host.ReceiptPayment;
import org.slipway.testkit.Customers;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.HostFault;
import org.slipway.testkit.host.Receipts;
import org.slipway.testkit.store.MemoryDatabase;
import org.slipway.testkit.store.Together;

/** What a real Odoo does beyond the contract: faults at each step of a posting, and what its people do meanwhile. */
@Tag("host-odoo")
@Timeout(300)
class OdooPostingTest {

    private static final InvoiceRef INVOICE = new InvoiceRef(Suppliers.TALA.id(), "1001");

    private final RealOdoo odoo;

    OdooPostingTest() throws IOException, OdooException {
        this.odoo = new RealOdoo();
    }

    @BeforeEach
    void enterOneInvoice() {
        odoo.enter(invoice().amounts("100.00", "0.00").build());
    }

    @AfterEach
    void closeTheWire() throws IOException {
        odoo.close();
    }

    private static Stream<Arguments> faultsAtSteps() {
        return Stream.of("post-look", "post-check", "post-draft", "post-book", "post-read")
                .flatMap(step -> Stream.of(HostFault.values())
                        .filter(fault -> fault != HostFault.REFUSED)
                        .map(fault -> Arguments.of(step, fault)));
    }

    @ParameterizedTest
    @MethodSource("faultsAtSteps")
    void shouldHaveOnePayment_whenAStepGoesWrongAndThePostingIsRepeated(String step, HostFault fault)
            throws IOException, OdooException {
        // given
        odoo.fail(fault, question -> question.startsWith("POST /jsonrpc?slipway=" + step + " "));
        PostingAnswer first = odoo.host().post(Receipts.receipt("K1", "40.00"));
        odoo.heal();

        // when
        PostingAnswer second = odoo.host().post(Receipts.receipt("K1", "40.00"));

        // then
        boolean mayBeBooked = step.equals("post-book") || step.equals("post-read");
        assertThat(first).isInstanceOf(mayBeBooked ? Unknown.class : NotSent.class);
        assertThat(second).isInstanceOf(Posted.class);
        assertThat(outstanding()).isEqualTo(Money.parse("PHP 60.00"));
        assertThat(payments()).hasSize(1);
    }

    @Test
    void shouldHaveOnePayment_whenSeveralNodesPostTheSameReceipt() throws OdooException {
        // given
        List<OdooLedger> nodes = new ArrayList<>();
        for (int node = 0; node < 4; node++) {
            nodes.add(odoo.node());
        }
        AtomicInteger next = new AtomicInteger();
        Receipt receipt = theirs(Receipts.receipt("K1", "40.00"));

        // when
        List<PostingAnswer> answers =
                Together.call(4, () -> nodes.get(next.getAndIncrement()).post(receipt));

        // then
        assertThat(answers).noneMatch(Refused.class::isInstance);
        assertThat(nodes.get(0).post(receipt)).isInstanceOf(Posted.class);
        assertThat(outstanding()).isEqualTo(Money.parse("PHP 60.00"));
        assertThat(payments()).hasSize(1);
    }

    @Test
    void shouldRefuseAndLeaveNothing_whenThePeriodIsLocked() throws OdooException {
        int company = odoo.site().company(Suppliers.TALA.id());
        odoo.site().write("res.company", company, Map.of("period_lock_date", "2026-03-31"));
        try {
            assertRefused(odoo.host().post(Receipts.receipt("K1", "40.00")), PostingRefusal.PERIOD_CLOSED);
        } finally {
            odoo.site().write("res.company", company, Map.of("period_lock_date", false));
        }
        assertThat(payments()).isEmpty();
        assertThat(odoo.host().post(Receipts.receipt("K1", "40.00"))).isInstanceOf(Posted.class);
    }

    @Test
    void shouldRefuse_whenTheJournalIsArchived() throws OdooException {
        int company = odoo.site().company(Suppliers.TALA.id());
        int journal = odoo.site()
                .create(
                        company,
                        "account.journal",
                        Map.of("name", "Old bank", "type", "bank", "code", "OB" + journals(), "company_id", company));
        odoo.site().write("account.journal", journal, Map.of("active", false));
        odoo.host().name("account ", Suppliers.TALA.id(), "1010", String.valueOf(journal));

        assertRefused(odoo.host().post(Receipts.receipt("K1", "40.00")), PostingRefusal.UNKNOWN_ACCOUNT);
        assertThat(odoo.host().receivingAccounts(Suppliers.TALA.id()))
                .noneMatch(account -> account.institution().equals("Old bank"));
    }

    @Test
    void shouldRefuse_whenTheCurrencyIsAnotherOne() {
        odoo.enter(
                invoice().id("1002").currency("USD").amounts("100.00", "0.00").build());

        assertThat(odoo.host()
                        .invoice(new InvoiceRef(Suppliers.TALA.id(), "1002"))
                        .orElseThrow()
                        .totals()
                        .outstanding())
                .isEqualTo(Money.parse("USD 100.00"));
        assertRefused(odoo.host().post(receipt("K1", "PHP 40.00", "1002")), PostingRefusal.OTHER);
        assertRefused(odoo.host().post(receipt("K2", "USD 40.00", "1002")), PostingRefusal.UNKNOWN_ACCOUNT);
    }

    @Test
    void shouldKnowNoSuchInvoice_whenItWasResetToDraft() throws OdooException {
        int company = odoo.site().company(Suppliers.TALA.id());
        odoo.site().call(company, "account.move", "button_draft", List.of(odoo.id(INVOICE)));

        assertThat(odoo.host().invoice(INVOICE)).isEmpty();
        assertRefused(odoo.host().post(Receipts.receipt("K1", "40.00")), PostingRefusal.INVOICE_NOT_PAYABLE);
    }

    @Test
    void shouldPost_whenTheCustomerWasMergedIntoAnotherOne() throws OdooException {
        int company = odoo.site().company(Suppliers.TALA.id());
        int gone = odoo.site().customer(company, Customers.NARRA);
        odoo.site().call(company, "res.partner", "unlink", List.of(gone));
        odoo.host().name("customer ", Suppliers.TALA.id(), Customers.NARRA.id().value(), String.valueOf(gone));

        assertThat(odoo.host().post(Receipts.receipt("K1", "40.00"))).isInstanceOf(Posted.class);
        assertThat(outstanding()).isEqualTo(Money.parse("PHP 60.00"));
    }

    @Test
    void shouldKeepACredit_whenTheInvoiceWasPaidOtherwiseBetweenBookingAndAllocation()
            throws IOException, OdooException {
        // given
        odoo.fail(HostFault.RESET_BEFORE, question -> question.startsWith("POST /jsonrpc?slipway=post-allocate "));
        assertThat(odoo.host().post(Receipts.receipt("K1", "40.00"))).isInstanceOf(Unknown.class);
        odoo.heal();
        assertThat(odoo.host().find(Suppliers.TALA.id(), new ReceiptKey("K1"))).isEmpty();
        assertThat(odoo.host().post(Receipts.receipt("K2", "100.00"))).isInstanceOf(Posted.class);

        // when
        PostingAnswer answer = odoo.host().post(Receipts.receipt("K1", "40.00"));

        // then
        assertThat(answer).isInstanceOf(Posted.class);
        assertThat(payments()).hasSize(2);
    }

    @Test
    void shouldRefuse_whenOdooWouldAllocateMoreThanTheReceiptDoes() {
        ReceiptPayment payment = payment("PHP 60.00");
        Receipt receipt = new Receipt(
                new ReceiptKey("K1"),
                Suppliers.TALA.id(),
                Customers.NARRA.id(),
                payment,
                List.of(new ReceiptAllocation("1001", Money.parse("PHP 50.00"))));

        assertRefused(odoo.host().post(receipt), PostingRefusal.OTHER);
        assertThat(outstanding()).isEqualTo(Money.parse("PHP 100.00"));
    }

    @Test
    void shouldAnnounceWhatIsPostedSinceTheFirstLook_whenPolled() throws OdooException {
        // given
        MutableClock clock = MutableClock.at("2026-01-01T00:00:00Z");
        MemoryDatabase database = new MemoryDatabase(clock);
        OdooSession session = odoo.session();
        InvoiceNoticing noticing =
                new InvoiceNoticing(new OdooChanges(session, clock), database.work(), database.links());
        inTheNextSecond();
        noticing.look();
        noticing.look();
        long past = announced(database);

        // when
        inTheNextSecond();
        odoo.enter(invoice().id("1002").amounts("50.00", "0.00").build());
        noticing.look();
        odoo.host().post(receipt("K1", "PHP 10.00", "1002"));
        new InvoiceNoticing(new OdooChanges(session, clock), database.work(), database.links()).look();

        // then
        assertThat(past).isZero();
        assertThat(announced(database)).isEqualTo(1);
    }

    private static long announced(MemoryDatabase database) {
        return database.work()
                .depth(org.slipway.spi.work.WorkKinds.ANNOUNCE_INVOICE)
                .waiting();
    }

    /** Odoo tells the time of a change to the second: what is done from here on is done in another one. */
    private void inTheNextSecond() throws OdooException {
        String second = odoo.site().second();
        await("the next second of Odoo's clock")
                .pollInterval(Duration.ofMillis(100))
                .until(() -> !odoo.site().second().equals(second));
    }

    private static Receipt receipt(String key, String amount, String invoice) {
        return new Receipt(
                new ReceiptKey(key),
                Suppliers.TALA.id(),
                Customers.NARRA.id(),
                payment(amount),
                List.of(new ReceiptAllocation(invoice, Money.parse(amount))));
    }

    private static ReceiptPayment payment(String amount) {
        return new ReceiptPayment(Money.parse(amount), LocalDate.of(2026, 3, 2), "1010", "REF 1", "Narra Hardware");
    }

    /** In Odoo's own ids. */
    private Receipt theirs(Receipt receipt) {
        ReceiptPayment paid = receipt.payment();
        return new Receipt(
                new ReceiptKey("K1-" + odoo.id(INVOICE)),
                receipt.supplier(),
                new CustomerId(odoo.host().their("customer ", receipt.supplier(), "C-100")),
                new ReceiptPayment(
                        paid.amount(),
                        paid.date(),
                        odoo.host().their("account ", receipt.supplier(), "1010"),
                        paid.reference(),
                        paid.payer()),
                List.of(new ReceiptAllocation(String.valueOf(odoo.id(INVOICE)), paid.amount())));
    }

    private List<Integer> payments() throws OdooException {
        int partner = Integer.parseInt(odoo.host().their("customer ", Suppliers.TALA.id(), "C-100"));
        return odoo.site().ids("account.payment", List.of("partner_id", "=", partner));
    }

    private int journals() throws OdooException {
        return odoo.site().ids("account.journal").size();
    }

    private Money outstanding() {
        return odoo.host().invoice(INVOICE).orElseThrow().totals().outstanding();
    }

    private static void assertRefused(PostingAnswer answer, PostingRefusal reason) {
        assertThat(answer).isInstanceOf(Refused.class);
        assertThat(((Refused) answer).reason()).isEqualTo(reason);
    }
}
