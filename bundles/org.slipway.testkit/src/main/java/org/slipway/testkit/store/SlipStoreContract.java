// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.slipway.testkit.SlipBuilder.singaporeSlip;
import static org.slipway.testkit.SlipBuilder.slip;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierScope;
import org.slipway.api.UnavailableException;
import org.slipway.api.slip.Attachment;
import org.slipway.api.slip.FileType;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.audit.AuditVerdict;
import org.slipway.spi.outbox.Outbox.Depth;
import org.slipway.spi.outbox.Work;
import org.slipway.spi.store.NewSlip;
import org.slipway.spi.store.Reserved;
import org.slipway.spi.store.SlipQuery;
import org.slipway.spi.store.SlipStore;
import org.slipway.spi.store.Submission;
import org.slipway.spi.store.SubmissionAnswer;
import org.slipway.spi.store.SubmittedSlip;
import org.slipway.spi.store.TransitionAnswer;
import org.slipway.testkit.Bytes;
import org.slipway.testkit.Suppliers;

/** What every {@link SlipStore} does. */
public abstract class SlipStoreContract {

    private static final CurrencyUnit PHP = CurrencyUnit.of("PHP");
    private static final InvoiceRef INVOICE = new InvoiceRef(Suppliers.TALA.id(), "1001");
    private static final SupplierScope TALA = SupplierScope.of(Suppliers.TALA.id());
    private static final SupplierScope BAYVIEW = SupplierScope.of(Suppliers.BAYVIEW.id());

    private StoresUnderTest stores;
    private SlipStore slips;

    /** The stores under test, with nothing in them. */
    protected abstract StoresUnderTest emptyStores();

    /** How often eight threads approve at once. */
    protected int rounds() {
        return 3;
    }

    @BeforeEach
    void open() {
        stores = emptyStores();
        slips = stores.slips();
    }

    @Test
    void shouldGiveTheSlipBack_whenItWasSubmitted() {
        // given
        Slip slip = slip().submitted("2026-03-02T01:30:00.123456Z").build();

        // when
        SubmissionAnswer answer = slips.submit(NewSlips.of(slip));

        // then
        assertThat(answer).isEqualTo(new SubmissionAnswer.Stored(slip));
        assertThat(slips.find(TALA, slip.code())).contains(slip);
        assertThat(slips.ofInvoice(INVOICE)).containsExactly(slip);
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(1));
        assertThat(stores.outbox().depth(Work.MakePreview.class)).isEqualTo(new Depth(1, 0));
        assertThat(stores.outbox().depth(Work.SendMail.class)).isEqualTo(new Depth(1, 0));
        assertThat(stores.outbox().depth(Work.PostReceipt.class)).isEqualTo(new Depth(0, 0));
    }

    @Test
    void shouldKeepAmountsAtTheScaleOfTheirCurrency_whenCurrenciesDiffer() {
        // given
        Slip pesos = slip().amount("PHP 0.10").build();
        Slip yen = slip().code("PS-AAAA-AA").amount("JPY 1200").build();
        Slip dinars =
                singaporeSlip().code("PS-BBBB-BB").amount("BHD 9876543210.123").build();

        // when
        List.of(pesos, yen, dinars).forEach(slip -> slips.submit(NewSlips.of(slip)));

        // then
        assertThat(slips.query(query(SupplierScope.EVERY, 10)))
                .extracting(slip -> slip.figures().amount())
                .containsExactlyInAnyOrder(
                        Money.parse("PHP 0.10"), Money.parse("JPY 1200"), Money.parse("BHD 9876543210.123"));
    }

    @Test
    void shouldAnswerWithTheFirstSlip_whenTheKeyIsUsedAgain() {
        // given
        Slip first = slip().build();
        slips.submit(NewSlips.of(first));
        NewSlip again = NewSlips.of(
                slip().code("PS-AAAA-AA").build(), new Submission(NewSlips.key("PS-7KQ4-M2"), "cd".repeat(32)));

        // when
        SubmissionAnswer answer = slips.submit(again);

        // then
        assertThat(answer).isEqualTo(new SubmissionAnswer.AlreadySubmitted(new SubmittedSlip(first, "ab".repeat(32))));
        assertThat(slips.ofInvoice(INVOICE)).containsExactly(first);
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(1));
        assertThat(stores.outbox().depth(Work.SendMail.class)).isEqualTo(new Depth(1, 0));
    }

    @Test
    void shouldStoreBoth_whenTheKeyIsUsedForAnotherInvoice() {
        // given
        Submission submission = new Submission(NewSlips.key("same"), "ab".repeat(32));
        Slip first = slip().build();
        Slip second = slip().code("PS-AAAA-AA").invoice("1002").build();
        slips.submit(NewSlips.of(first, submission));

        // when
        SubmissionAnswer answer = slips.submit(NewSlips.of(second, submission));

        // then
        assertThat(answer).isEqualTo(new SubmissionAnswer.Stored(second));
        assertThat(slips.submitted(INVOICE, submission.key())).contains(new SubmittedSlip(first, "ab".repeat(32)));
    }

    @Test
    void shouldKnowNoSubmission_whenTheKeyWasNotUsed() {
        assertThat(slips.submitted(INVOICE, NewSlips.key("unused"))).isEmpty();
    }

    @Test
    void shouldSayCodeTaken_whenTheCodeNamesAnotherSlip() {
        // given
        slips.submit(NewSlips.of(slip().build()));
        Submission other = new Submission(NewSlips.key("other"), "cd".repeat(32));

        // when
        SubmissionAnswer ofTheSame = slips.submit(NewSlips.of(slip().build(), other));
        SubmissionAnswer ofAnother = slips.submit(NewSlips.of(singaporeSlip().build(), other));

        // then
        assertThat(List.of(ofTheSame, ofAnother)).allMatch(SubmissionAnswer.CodeTaken.class::isInstance);
        assertThat(slips.submitted(INVOICE, other.key())).isEmpty();
        assertThat(stores.audit().verify(Suppliers.BAYVIEW.id())).isEqualTo(new AuditVerdict.Whole(0));
    }

    @Test
    void shouldStoreOneSlip_whenTheSameFormIsSentByEightAtOnce() {
        // given
        Submission submission = new Submission(NewSlips.key("same"), "ab".repeat(32));
        AtomicInteger next = new AtomicInteger();

        // when
        List<SubmissionAnswer> answers = Together.call(8, () -> {
            String code = "PS-AAAA-A" + next.incrementAndGet();
            return slips.submit(NewSlips.of(slip().code(code).build(), submission));
        });

        // then
        List<Slip> stored = slips.ofInvoice(INVOICE);
        assertThat(stored).hasSize(1);
        assertThat(answers)
                .containsOnlyOnce(new SubmissionAnswer.Stored(stored.get(0)))
                .filteredOn(
                        new SubmissionAnswer.AlreadySubmitted(new SubmittedSlip(stored.get(0), "ab".repeat(32)))
                                ::equals)
                .hasSize(7);
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(1));
    }

    @Test
    void shouldStoreNothing_whenTheAttachmentCannotBeRead() {
        // given
        Slip slip = slip().build();
        Submission submission = new Submission(NewSlips.key("broken"), "ab".repeat(32));

        // when
        assertThatThrownBy(() -> slips.submit(NewSlips.of(slip, submission, Bytes.unreadable(1000))))
                .isInstanceOf(UnavailableException.class);

        // then
        assertThat(slips.find(TALA, slip.code())).isEmpty();
        assertThat(stores.files().original(slip.ref())).isEmpty();
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(0));
        assertThat(stores.outbox().depth(Work.SendMail.class)).isEqualTo(new Depth(0, 0));
    }

    @Test
    void shouldReserve_whenASlipIsApproved() {
        // given
        Slip slip = submitted(slip().build());

        // when
        TransitionAnswer answer =
                slips.apply(Transitions.approve(slip, slips.reserved(INVOICE, PHP), Money.parse("PHP 5000.00")));

        // then
        Slip approved = ((TransitionAnswer.Applied) answer).slip();
        assertThat(approved.state()).isEqualTo(new SlipState.Approved(Transitions.DECISION));
        assertThat(approved.version()).isEqualTo(1);
        assertThat(slips.find(TALA, slip.code())).contains(approved);
        assertThat(slips.reserved(INVOICE, PHP)).isEqualTo(new Reserved(Money.parse("PHP 5000.00"), 0));
        assertThat(stores.outbox().depth(Work.PostReceipt.class)).isEqualTo(new Depth(1, 0));
        assertThat(stores.outbox().depth(Work.SendMail.class)).isEqualTo(new Depth(2, 0));
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(2));
    }

    @Test
    void shouldRelease_whenTheReceiptIsPosted() {
        // given
        Slip approved = approved(submitted(slip().build()), "PHP 5000.00");

        // when
        TransitionAnswer answer = slips.apply(Transitions.posted(approved));

        // then
        Slip posted = ((TransitionAnswer.Applied) answer).slip();
        assertThat(posted.state())
                .isEqualTo(
                        new SlipState.Posted(Transitions.DECISION, "RC-0007", Instant.parse("2026-03-04T04:00:07Z")));
        assertThat(posted.version()).isEqualTo(2);
        assertThat(slips.find(TALA, posted.code())).contains(posted);
        assertThat(slips.reserved(INVOICE, PHP)).isEqualTo(new Reserved(Money.parse("PHP 0.00"), 1));
    }

    @Test
    void shouldComeBackAndBeApprovedAgain_whenTheHostRefusedTheReceipt() {
        // given
        Slip approved = approved(submitted(slip().build()), "PHP 5000.00");

        // when
        Slip refused = ((TransitionAnswer.Applied) slips.apply(Transitions.refused(approved))).slip();

        // then
        assertThat(slips.find(TALA, refused.code())).contains(refused);
        assertThat(refused.status()).isEqualTo(SlipStatus.POSTING_REFUSED);
        assertThat(slips.reserved(INVOICE, PHP)).isEqualTo(new Reserved(Money.parse("PHP 0.00"), 1));
        assertThat(approved(refused, "PHP 5000.00").version()).isEqualTo(3);
        assertThat(slips.reserved(INVOICE, PHP)).isEqualTo(new Reserved(Money.parse("PHP 5000.00"), 1));
    }

    @Test
    void shouldReserveNothing_whenASlipIsRejected() {
        // given
        Slip slip = submitted(slip().build());

        // when
        Slip rejected = ((TransitionAnswer.Applied) slips.apply(Transitions.reject(slip))).slip();

        // then
        assertThat(slips.find(TALA, slip.code())).contains(rejected);
        assertThat(rejected.state()).isEqualTo(Transitions.reject(slip).next());
        assertThat(slips.reserved(INVOICE, PHP)).isEqualTo(new Reserved(Money.parse("PHP 0.00"), 0));
    }

    @Test
    void shouldSayStaleAndChangeNothing_whenTheVersionIsOld() {
        // given
        Slip seen = submitted(slip().build());
        Slip approved = approved(seen, "PHP 5000.00");

        // when
        TransitionAnswer answer = slips.apply(Transitions.reject(seen));

        // then
        assertThat(answer).isEqualTo(new TransitionAnswer.Stale());
        assertThat(slips.find(TALA, seen.code())).contains(approved);
        assertThat(slips.reserved(INVOICE, PHP).amount()).isEqualTo(Money.parse("PHP 5000.00"));
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(2));
        assertThat(stores.outbox().depth(Work.SendMail.class)).isEqualTo(new Depth(2, 0));
    }

    @Test
    void shouldSayStale_whenTheSlipIsOfAnotherSupplier() {
        // given
        submitted(slip().build());
        Slip strange = singaporeSlip().code("PS-7KQ4-M2").build();

        // when
        TransitionAnswer answer = slips.apply(Transitions.reject(strange));

        // then
        assertThat(answer).isEqualTo(new TransitionAnswer.Stale());
        assertThat(slips.find(TALA, strange.code()).orElseThrow().status()).isEqualTo(SlipStatus.PENDING);
    }

    @Test
    void shouldRefuseAndChangeNothing_whenMoreWouldBeReservedThanIsOutstanding() {
        // given
        approved(submitted(slip().amount("PHP 60.00").build()), "PHP 100.00");
        Slip second = submitted(slip().code("PS-AAAA-AA").amount("PHP 40.01").build());

        // when
        TransitionAnswer answer =
                slips.apply(Transitions.approve(second, slips.reserved(INVOICE, PHP), Money.parse("PHP 100.00")));

        // then
        assertThat(answer).isEqualTo(new TransitionAnswer.OverOutstanding());
        assertThat(slips.find(TALA, second.code())).contains(second);
        assertThat(slips.reserved(INVOICE, PHP)).isEqualTo(new Reserved(Money.parse("PHP 60.00"), 0));
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(3));
        assertThat(stores.outbox().depth(Work.PostReceipt.class)).isEqualTo(new Depth(1, 0));
    }

    @Test
    void shouldReserveAllThatIsOutstanding_whenTheLastCentFits() {
        // given
        approved(submitted(slip().amount("PHP 60.00").build()), "PHP 100.00");
        Slip second = submitted(slip().code("PS-AAAA-AA").amount("PHP 40.00").build());

        // when
        approved(second, "PHP 100.00");

        // then
        assertThat(slips.reserved(INVOICE, PHP)).isEqualTo(new Reserved(Money.parse("PHP 100.00"), 0));
    }

    @Test
    void shouldSayBalanceMoved_whenSomethingWasReleasedSinceItWasRead() {
        // given
        Slip first = approved(submitted(slip().amount("PHP 60.00").build()), "PHP 100.00");
        Slip second = submitted(slip().code("PS-AAAA-AA").amount("PHP 40.00").build());
        Reserved seen = slips.reserved(INVOICE, PHP);
        slips.apply(Transitions.posted(first));

        // when
        TransitionAnswer answer = slips.apply(Transitions.approve(second, seen, Money.parse("PHP 100.00")));

        // then
        assertThat(answer).isEqualTo(new TransitionAnswer.BalanceMoved());
        assertThat(slips.find(TALA, second.code())).contains(second);
    }

    @Test
    void shouldNeverReserveMoreThanIsOutstanding_whenEightApproveAtOnce() {
        for (int round = 1; round <= rounds(); round++) {
            approveByEight("20" + round);
        }
    }

    private void approveByEight(String id) {
        // given
        InvoiceRef invoice = new InvoiceRef(Suppliers.TALA.id(), id);
        List<Slip> waiting = IntStream.range(0, 8)
                .mapToObj(i -> slip().invoice(id)
                        .code("PS-%04d-0%d".formatted(Integer.valueOf(id), i))
                        .amount("PHP 30.00"))
                .map(builder -> submitted(builder.build()))
                .toList();
        AtomicInteger next = new AtomicInteger();

        // when
        List<TransitionAnswer> answers = Together.call(8, () -> {
            Slip mine = waiting.get(next.getAndIncrement());
            Reserved seen = slips.reserved(invoice, PHP);
            return slips.apply(Transitions.approve(mine, seen, Money.parse("PHP 100.00")));
        });

        // then
        assertThat(answers)
                .filteredOn(TransitionAnswer.Applied.class::isInstance)
                .hasSize(3);
        assertThat(answers)
                .filteredOn(TransitionAnswer.OverOutstanding.class::isInstance)
                .hasSize(5);
        assertThat(slips.reserved(invoice, PHP)).isEqualTo(new Reserved(Money.parse("PHP 90.00"), 0));
    }

    @Test
    void shouldApplyOnce_whenEightDecideTheSameSlipAtOnce() {
        // given
        Slip slip = submitted(slip().build());
        Reserved seen = slips.reserved(INVOICE, PHP);

        // when
        List<TransitionAnswer> answers =
                Together.call(8, () -> slips.apply(Transitions.approve(slip, seen, Money.parse("PHP 50000.00"))));

        // then
        assertThat(answers)
                .filteredOn(TransitionAnswer.Applied.class::isInstance)
                .hasSize(1);
        assertThat(answers).filteredOn(TransitionAnswer.Stale.class::isInstance).hasSize(7);
        assertThat(slips.reserved(INVOICE, PHP).amount()).isEqualTo(Money.parse("PHP 5000.00"));
        assertThat(stores.outbox().depth(Work.PostReceipt.class)).isEqualTo(new Depth(1, 0));
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(2));
    }

    @Test
    void shouldHideTheSlip_whenItsSupplierIsOutOfReach() {
        // given
        Slip slip = submitted(slip().build());

        // then
        assertThat(slips.find(BAYVIEW, slip.code())).isEmpty();
        assertThat(slips.find(new SupplierScope(false, Set.of()), slip.code())).isEmpty();
        assertThat(slips.find(SupplierScope.EVERY, slip.code())).contains(slip);
        assertThat(slips.query(query(BAYVIEW, 10))).isEmpty();
        assertThat(slips.query(query(new SupplierScope(false, Set.of()), 10))).isEmpty();
        assertThat(slips.find(TALA, new SlipCode("PS-0000-00"))).isEmpty();
    }

    @Test
    void shouldListTheInvoicesSlipsNewestFirst_whenItHasSeveral() {
        // given
        Slip old = submitted(slip().submitted("2026-03-01T00:00:00Z").build());
        Slip other = submitted(slip().code("PS-AAAA-AA").invoice("1002").build());
        Slip recent = submitted(
                slip().code("PS-BBBB-BB").submitted("2026-03-02T00:00:00Z").build());
        Slip strange = submitted(singaporeSlip().code("PS-CCCC-CC").build());

        // then
        assertThat(slips.ofInvoice(INVOICE)).containsExactly(recent, old);
        assertThat(slips.ofInvoice(other.origin().invoice())).containsExactly(other);
        assertThat(slips.ofInvoice(strange.origin().invoice())).containsExactly(strange);
    }

    @Test
    void shouldPageOldestFirst_whenMoreSlipsWaitThanThePageHolds() {
        // given
        Slip third = submitted(
                slip().code("PS-AAAA-AA").submitted("2026-03-03T00:00:00Z").build());
        Slip first = submitted(
                slip().code("PS-BBBB-BB").submitted("2026-03-01T00:00:00Z").build());
        Slip second = submitted(singaporeSlip()
                .code("PS-CCCC-CC")
                .submitted("2026-03-01T00:00:00Z")
                .build());

        // when
        List<Slip> page = slips.query(query(SupplierScope.EVERY, 2));
        List<Slip> next = slips.query(after(second.code(), SupplierScope.EVERY));
        List<Slip> talas = slips.query(query(TALA, 10));

        // then
        assertThat(page).containsExactly(first, second);
        assertThat(next).containsExactly(third);
        assertThat(talas).containsExactly(first, third);
        assertThat(slips.query(after(second.code(), TALA))).isEmpty();
    }

    @Test
    void shouldListTheStatusesAskedFor_whenSlipsWereDecided() {
        // given
        Slip pending = submitted(slip().code("PS-AAAA-AA").build());
        Slip approved = approved(submitted(slip().build()), "PHP 5000.00");

        // then
        assertThat(slips.query(query(TALA, 10))).containsExactly(pending);
        assertThat(slips.query(
                        new SlipQuery(TALA, Set.of(SlipStatus.APPROVED, SlipStatus.POSTED), Optional.empty(), 10)))
                .containsExactly(approved);
        assertThat(slips.query(new SlipQuery(TALA, Set.of(), Optional.empty(), 10)))
                .isEmpty();
    }

    @Test
    void shouldKeepTextAsTyped_whenItIsOfAnyScript() {
        // given
        Attachment attachment = new Attachment("résumé ₱ 😀.png", FileType.PNG, 3, "12".repeat(32));
        Slip slip = slip().referenceNo("ÑÑ 12-34 '\";--").attachment(attachment).build();

        // when
        submitted(slip);

        // then
        assertThat(slips.find(TALA, slip.code())).contains(slip);
    }

    @Test
    void shouldThrowUnavailableAndRecover_whenTheDatabaseGoesAndComes() {
        // given
        Slip slip = submitted(slip().build());
        stores.outOfReach(true);

        // then
        assertThatThrownBy(() -> slips.find(TALA, slip.code())).isInstanceOf(UnavailableException.class);
        assertThatThrownBy(() -> slips.ofInvoice(INVOICE)).isInstanceOf(UnavailableException.class);
        assertThatThrownBy(() -> slips.apply(Transitions.reject(slip))).isInstanceOf(UnavailableException.class);
        assertThatThrownBy(() -> slips.submit(NewSlips.of(slip))).isInstanceOf(UnavailableException.class);
        stores.outOfReach(false);
        assertThat(slips.find(TALA, slip.code())).contains(slip);
    }

    private Slip submitted(Slip slip) {
        assertThat(slips.submit(NewSlips.of(slip))).isEqualTo(new SubmissionAnswer.Stored(slip));
        return slip;
    }

    private Slip approved(Slip slip, String outstanding) {
        Reserved seen = slips.reserved(slip.origin().invoice(), PHP);
        TransitionAnswer answer = slips.apply(Transitions.approve(slip, seen, Money.parse(outstanding)));
        return ((TransitionAnswer.Applied) answer).slip();
    }

    private static SlipQuery query(SupplierScope scope, int limit) {
        return new SlipQuery(scope, Set.of(SlipStatus.PENDING), Optional.empty(), limit);
    }

    private static SlipQuery after(SlipCode last, SupplierScope scope) {
        return new SlipQuery(scope, Set.of(SlipStatus.PENDING), Optional.of(last), 10);
    }
}
