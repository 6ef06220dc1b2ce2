// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.slipway.testkit.InvoiceBuilder.invoice;
import static org.slipway.testkit.InvoiceBuilder.singaporeInvoice;
import static org.slipway.testkit.host.Receipts.allocation;
import static org.slipway.testkit.host.Receipts.allocations;
import static org.slipway.testkit.host.Receipts.receipt;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.slipway.api.InvoiceRef;
import org.slipway.api.invoice.InvoiceStatus;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.PostedReceipt;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.PostingRefusal;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.spi.host.ReceiptPayment;
import org.slipway.testkit.Customers;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.store.Together;

/**
 * What every host adapter must do: tell its books as {@link HostReadingContract} says, never guess when its way to the host
 * breaks, as {@link HostFaultContract} says, keep files once, as {@link HostFileContract} says, and book receipts as said here. What a host can't do is skipped. A host under test starts with the two sample suppliers, whose receiving accounts are those of
 * {@link org.slipway.testkit.Methods}, and without invoices.
 */
public abstract class HostLedgerContract extends HostFileContract {

    /** The host's clock and that of the test may differ by less. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    @Test
    void shouldLowerTheBalanceByTheAllocation_whenAReceiptIsPosted() {
        // when
        PostingAnswer answer = host().post(receipt("K1", "40.00"));

        // then
        assertThat(answer).isInstanceOf(PostingAnswer.Posted.class);
        assertThat(outstanding()).isEqualTo(Money.parse("PHP 60.00"));
        assertThat(host().invoice(INVOICE).orElseThrow().summary().partPaid()).isTrue();
    }

    @Test
    void shouldSayPaid_whenReceiptsCoverTheTotal() {
        // when
        host().post(receipt("K1", "40.00"));
        host().post(receipt("K2", "60.00"));

        // then
        assertThat(outstanding()).isEqualTo(Money.parse("PHP 0.00"));
        assertThat(host().invoice(INVOICE).orElseThrow().status()).isEqualTo(InvoiceStatus.PAID);
        assertThat(host().openInvoices(Suppliers.TALA.id(), Customers.NARRA.id(), 10))
                .isEmpty();
    }

    @Test
    void shouldPostOnce_whenTheSameReceiptComesAgain() {
        assumeTrue(can(Capability.UNIQUE_KEY), "this host does not notice a key that comes again");

        // given
        PostingAnswer first = host().post(receipt("K1", "40.00"));

        // when
        PostingAnswer second = host().post(receipt("K1", "40.00"));

        // then
        assertThat(second).isEqualTo(first);
        assertThat(outstanding()).isEqualTo(Money.parse("PHP 60.00"));
    }

    @Test
    void shouldRefuse_whenTheKeyWasUsedForOtherContent() {
        assumeTrue(can(Capability.UNIQUE_KEY), "this host does not notice a key that comes again");

        // given
        host().post(receipt("K1", "40.00"));

        // when
        PostingAnswer answer = host().post(receipt("K1", "41.00"));

        // then
        assertRefused(answer, PostingRefusal.KEY_REUSED);
        assertThat(outstanding()).isEqualTo(Money.parse("PHP 60.00"));
    }

    @Test
    void shouldChangeNothing_whenMoreIsAllocatedThanOwed() {
        // when
        PostingAnswer answer = host().post(receipt("K1", "100.01"));

        // then
        assertRefused(answer, PostingRefusal.OVER_OUTSTANDING);
        assertThat(outstanding()).isEqualTo(Money.parse("PHP 100.00"));
        if (can(Capability.LOOKUP)) {
            assertThat(host().find(Suppliers.TALA.id(), new ReceiptKey("K1"))).isEmpty();
        }
    }

    @Test
    void shouldRefuse_whenTheInvoiceIsNotPayable() {
        // given
        enter(invoice().id("1002").amounts("50.00", "0.00").build());
        cancel(new InvoiceRef(Suppliers.TALA.id(), "1002"));
        host().post(receipt("K1", "100.00"));

        // when, then
        assertRefused(host().post(receipt("K2", "1.00")), PostingRefusal.INVOICE_NOT_PAYABLE);
        assertRefused(host().post(receipt("K3", "1.00", "1002")), PostingRefusal.INVOICE_NOT_PAYABLE);
        assertRefused(host().post(receipt("K4", "1.00", "9999")), PostingRefusal.INVOICE_NOT_PAYABLE);
        assertThat(host().invoice(new InvoiceRef(Suppliers.TALA.id(), "1002"))
                        .orElseThrow()
                        .status())
                .isEqualTo(InvoiceStatus.CANCELLED);
    }

    @Test
    void shouldRefuse_whenTheInvoiceIsAnotherCustomers() {
        // given
        enter(invoice().id("1002").customer(Customers.MOLAVE).build());

        // when
        PostingAnswer answer = host().post(receipt("K1", "1.00", "1002"));

        // then
        assertRefused(answer, PostingRefusal.INVOICE_NOT_PAYABLE);
    }

    @Test
    void shouldRefuse_whenTheReceivingAccountIsUnknown() {
        // given
        ReceiptPayment payment = new ReceiptPayment(
                Money.parse("PHP 10.00"), LocalDate.of(2026, 3, 2), "no-such-account", "REF 1", "Narra Hardware");
        Receipt receipt = new Receipt(
                new ReceiptKey("K1"), Suppliers.TALA.id(), Customers.NARRA.id(), payment, allocations("10.00", "1001"));

        // when
        PostingAnswer answer = host().post(receipt);

        // then
        assertRefused(answer, PostingRefusal.UNKNOWN_ACCOUNT);
        assertThat(outstanding()).isEqualTo(Money.parse("PHP 100.00"));
    }

    @Test
    void shouldPayAllInvoicesOrNone_whenAReceiptNamesSeveral() {
        assumeTrue(can(Capability.MULTI_INVOICE), "this host takes receipts over one invoice only");

        // given
        enter(invoice().id("1002").amounts("50.00", "0.00").build());
        Receipt good = receipt("K1", "140.00", List.of(allocation("1001", "90.00"), allocation("1002", "50.00")));
        Receipt bad = receipt("K2", "11.00", List.of(allocation("1001", "10.00"), allocation("1002", "1.00")));

        // when
        PostingAnswer posted = host().post(good);
        PostingAnswer refused = host().post(bad);

        // then
        assertThat(posted).isInstanceOf(PostingAnswer.Posted.class);
        assertRefused(refused, PostingRefusal.INVOICE_NOT_PAYABLE);
        assertThat(outstanding()).isEqualTo(Money.parse("PHP 10.00"));
    }

    @Test
    void shouldPayEachItsPart_whenSeveralAreNotPaidInFull() {
        assumeTrue(can(Capability.FREE_ALLOCATION), "this host pays invoices in full, but for one");
        enter(invoice().id("1002").amounts("50.00", "0.00").build());

        host().post(receipt("K1", "120.00", List.of(allocation("1001", "90.00"), allocation("1002", "30.00"))));

        assertThat(outstanding()).isEqualTo(Money.parse("PHP 10.00"));
        assertRefused(host().post(receipt("K2", "20.01", "1002")), PostingRefusal.OVER_OUTSTANDING);
    }

    @Test
    void shouldRefuse_whenPartOfThePaymentIsNotAllocatedAndItTakesNoOverpayment() {
        assumeFalse(can(Capability.OVERPAYMENT), "this host takes overpayment");

        // when
        PostingAnswer answer = host().post(receipt("K1", "100.00", List.of(allocation("1001", "90.00"))));

        // then
        assertRefused(answer, PostingRefusal.OVER_OUTSTANDING);
        assertThat(outstanding()).isEqualTo(Money.parse("PHP 100.00"));
    }

    @Test
    void shouldPostOnceAndLowerTheBalanceByTheAllocation_whenItTakesOverpayment() {
        assumeTrue(can(Capability.OVERPAYMENT), "this host takes no overpayment");
        Receipt receipt = receipt("K1", "150.00", List.of(allocation("1001", "100.00")));

        // when
        PostingAnswer first = host().post(receipt);

        // then
        assertThat(first).isInstanceOf(PostingAnswer.Posted.class);
        assertThat(outstanding()).isEqualTo(Money.parse("PHP 0.00"));
        assertRefused(host().post(receipt("K2", "1.00")), PostingRefusal.INVOICE_NOT_PAYABLE);
    }

    @Test
    void shouldFindAReceipt_whenItWasPosted() {
        assumeTrue(can(Capability.LOOKUP), "this host finds no receipts");

        // given
        enter(singaporeInvoice().build());
        PostingAnswer answer = host().post(receipt("K1", "40.00"));

        // then
        assertThat(host().find(Suppliers.TALA.id(), new ReceiptKey("K1")).map(PostingAnswer.Posted::new))
                .contains((PostingAnswer.Posted) answer);
        assertThat(host().find(Suppliers.TALA.id(), new ReceiptKey("K2"))).isEmpty();
        assertThat(host().find(Suppliers.BAYVIEW.id(), new ReceiptKey("K1"))).isEmpty();
    }

    @Test
    void shouldPostOnce_whenSixteenThreadsPostTheSameReceipt() {
        assumeTrue(can(Capability.UNIQUE_KEY), "this host does not notice a key that comes again");

        // when
        List<PostingAnswer> answers = Together.call(16, () -> host().post(receipt("K1", "40.00")));

        // then
        assertThat(answers).hasSize(16).containsOnly(answers.get(0));
        assertThat(answers.get(0)).isInstanceOf(PostingAnswer.Posted.class);
        assertThat(outstanding()).isEqualTo(Money.parse("PHP 60.00"));
    }

    @Test
    void shouldNeverAllocateTooMuch_whenReceiptsComeAtOnce() {
        // given
        AtomicInteger keys = new AtomicInteger();

        // when
        List<PostingAnswer> answers =
                Together.call(8, () -> host().post(receipt("K" + keys.incrementAndGet(), "30.00")));

        // then
        assertThat(new ArrayList<>(answers))
                .filteredOn(answer -> answer instanceof PostingAnswer.Posted)
                .hasSize(3);
        assertThat(outstanding()).isEqualTo(Money.parse("PHP 10.00"));
    }

    @Test
    void shouldListItsReceiptsOldestFirst_whenAskedSinceATime() {
        assumeTrue(can(Capability.RECEIPTS), "this host lists no receipts");

        // given
        Instant before = Instant.now().minus(CLOCKS_APART);
        enter(singaporeInvoice().build());
        host().post(receipt("K1", "40.00"));
        host().post(receipt("K2", "60.00"));

        // when
        List<PostedReceipt> all = host().receiptsSince(Suppliers.TALA.id(), before, 1000);
        List<PostedReceipt> second =
                host().receiptsSince(Suppliers.TALA.id(), all.get(1).posted(), 1000);

        // then
        assertThat(all).extracting(PostedReceipt::key).containsExactly(new ReceiptKey("K1"), new ReceiptKey("K2"));
        assertThat(all.get(0).amount()).isEqualTo(Money.parse("PHP 40.00"));
        assertThat(all.get(0).date()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(all.get(0).receivingAccount()).isEqualTo("1010");
        if (can(Capability.LOOKUP)) {
            assertThat(host().find(Suppliers.TALA.id(), new ReceiptKey("K1")))
                    .contains(all.get(0).number());
        }
        assertThat(second).endsWith(all.get(1));
        assertThat(host().receiptsSince(Suppliers.TALA.id(), before, 1)).containsExactly(all.get(0));
        assertThat(host().receiptsSince(Suppliers.BAYVIEW.id(), before, 1000)).isEmpty();
        assertThat(host().receiptsSince(Suppliers.TALA.id(), Instant.now().plus(CLOCKS_APART), 1000))
                .isEmpty();
    }

    private boolean can(Capability capability) {
        return host().capabilities().contains(capability);
    }

    private static void assertRefused(PostingAnswer answer, PostingRefusal reason) {
        assertThat(answer).isInstanceOf(PostingAnswer.Refused.class);
        assertThat(((PostingAnswer.Refused) answer).reason()).isEqualTo(reason);
    }
}
