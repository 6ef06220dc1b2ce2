// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.killbill.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.InvoiceBuilder.invoice;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
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
import org.slipway.api.invoice.Invoice;
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
import org.slipway.spi.work.WorkKinds;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.HostFault;
import org.slipway.testkit.host.Receipts;
import org.slipway.testkit.store.MemoryDatabase;
import org.slipway.testkit.store.Together;

/** What a real Kill Bill does beyond the contract: faults at each step, several nodes, and what its people do meanwhile. */
@Tag("host-killbill")
@Timeout(300)
class KillBillPostingTest {

    private static final InvoiceRef INVOICE = new InvoiceRef(Suppliers.TALA.id(), "1001");

    private final RealKillBill killBill = new RealKillBill();
    private final Invoice owed = invoice().amounts("100.00", "0.00").build();

    KillBillPostingTest() throws IOException {}

    @BeforeEach
    void enterOneInvoice() {
        killBill.enter(owed);
    }

    @AfterEach
    void closeTheWire() throws IOException {
        killBill.close();
    }

    private static Stream<Arguments> faultsAtSteps() {
        return Stream.of("post-look", "post-check", "post-pay", "post-read")
                .flatMap(step -> Stream.of(HostFault.values())
                        .filter(fault -> fault != HostFault.REFUSED)
                        .map(fault -> Arguments.of(step, fault)));
    }

    @ParameterizedTest
    @MethodSource("faultsAtSteps")
    void shouldHaveOnePayment_whenAStepGoesWrongAndThePostingIsRepeated(String step, HostFault fault)
            throws IOException {
        // given
        killBill.fail(
                fault,
                question -> step.equals("post-pay")
                        ? question.startsWith("POST ")
                        : question.contains("slipway=" + step + " "));
        PostingAnswer first = killBill.host().post(Receipts.receipt("K1", "40.00"));
        killBill.heal();

        // when
        PostingAnswer second = killBill.host().post(Receipts.receipt("K1", "40.00"));

        // then
        boolean mayBePaid = step.equals("post-pay") || step.equals("post-read");
        assertThat(first).isInstanceOf(mayBePaid ? Unknown.class : NotSent.class);
        assertThat(second).isInstanceOf(Posted.class);
        assertThat(outstanding()).isEqualTo(Money.parse("PHP 60.00"));
        assertThat(payments()).isEqualTo(1);
    }

    @Test
    void shouldHaveOnePayment_whenSeveralNodesPostTheSameReceipt() {
        // given
        List<KillBillLedger> nodes =
                IntStream.range(0, 4).mapToObj(node -> killBill.node()).toList();
        AtomicInteger turn = new AtomicInteger();
        Receipt receipt = theirs("K1", "40.00");

        // when
        List<PostingAnswer> answers =
                Together.call(16, () -> nodes.get(turn.getAndIncrement() % 4).post(receipt));

        // then
        assertThat(answers).hasSize(16).containsOnly(answers.get(0));
        assertThat(answers.get(0)).isInstanceOf(Posted.class);
        assertThat(outstanding()).isEqualTo(Money.parse("PHP 60.00"));
        assertThat(payments()).isEqualTo(1);
    }

    @Test
    void shouldNeverPayTooMuch_whenSeveralNodesPostAndAnAccountantPays() {
        // given
        AtomicInteger keys = new AtomicInteger();
        killBill.site().pay(killBill.id(INVOICE), killBill.account(owed), "25.00");

        // when
        List<PostingAnswer> answers =
                Together.call(8, () -> killBill.node().post(theirs("N" + keys.incrementAndGet(), "30.00")));

        // then
        assertThat(answers.stream().filter(Posted.class::isInstance)).hasSize(2);
        assertThat(answers.stream().filter(Refused.class::isInstance)).hasSize(6);
        assertThat(outstanding()).isEqualTo(Money.parse("PHP 15.00"));
    }

    @Test
    void shouldRefuse_whenTheInvoiceWasPaidMeanwhile() {
        killBill.site().pay(killBill.id(INVOICE), killBill.account(owed), "100.00");

        PostingAnswer answer = killBill.host().post(Receipts.receipt("K1", "40.00"));

        assertThat(((Refused) answer).reason()).isEqualTo(PostingRefusal.INVOICE_NOT_PAYABLE);
        assertThat(payments()).isEqualTo(1);
    }

    @Test
    void shouldListOnlyItsOwn_whenAnAccountantPaysToo() {
        Instant before = Instant.now().minusSeconds(300);
        killBill.site().pay(killBill.id(INVOICE), killBill.account(owed), "25.00");
        killBill.host().post(Receipts.receipt("K1", "40.00"));

        assertThat(killBill.host().receiptsSince(Suppliers.TALA.id(), before, 100))
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.amount()).isEqualTo(Money.parse("PHP 40.00")));
    }

    @Test
    void shouldAnnounceWhatIsNewOnce_whenItIsCommitted() {
        // given
        MemoryDatabase database = new MemoryDatabase(MutableClock.at("2026-03-02T02:00:00Z"));
        KillBillChanges changes = new KillBillChanges(killBill.tenant(Suppliers.TALA, KillBillSite.url()));
        InvoiceNoticing noticing = new InvoiceNoticing(changes, database.work(), database.links());
        noticing.look();
        noticing.look();
        assertThat(database.work().depth(WorkKinds.ANNOUNCE_INVOICE).waiting()).isZero();

        // when
        String draft = killBill.site().draft(invoice().id("1003").build(), killBill.account(owed));
        killBill.enter(invoice().id("1002").build());
        noticing.look();
        noticing.look();
        assertThat(database.work().depth(WorkKinds.ANNOUNCE_INVOICE).waiting()).isEqualTo(1);
        killBill.site().commit(draft);
        noticing.look();

        // then
        assertThat(database.work().depth(WorkKinds.ANNOUNCE_INVOICE).waiting()).isEqualTo(2);
    }

    /** In Kill Bill's own ids. */
    private Receipt theirs(String key, String amount) {
        Receipt receipt = Receipts.receipt(key, amount);
        return new Receipt(
                new ReceiptKey(key),
                receipt.supplier(),
                new CustomerId(killBill.account(owed)),
                receipt.payment(),
                List.of(new ReceiptAllocation(killBill.id(INVOICE), Money.parse("PHP " + amount))));
    }

    private Money outstanding() {
        return killBill.host().invoice(INVOICE).orElseThrow().totals().outstanding();
    }

    private int payments() {
        return killBill.site().payments(killBill.id(INVOICE)).size();
    }
}
