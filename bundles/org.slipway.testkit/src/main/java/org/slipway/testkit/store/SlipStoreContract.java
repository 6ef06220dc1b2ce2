// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.slipway.testkit.SlipBuilder.singaporeSlip;
import static org.slipway.testkit.SlipBuilder.slip;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.slipway.api.SupplierScope;
import org.slipway.api.UnavailableException;
import org.slipway.api.file.Attachment;
import org.slipway.api.file.FileType;
import org.slipway.api.slip.Slip;
import org.slipway.spi.audit.AuditVerdict;
import org.slipway.spi.store.NewSlip;
import org.slipway.spi.store.Submission;
import org.slipway.spi.store.SubmissionAnswer;
import org.slipway.spi.store.SubmittedSlip;
import org.slipway.spi.work.WorkKinds;
import org.slipway.spi.work.WorkStore.Depth;
import org.slipway.testkit.Bytes;
import org.slipway.testkit.Suppliers;

/** What every store of slips does with slips that are submitted. */
public abstract class SlipStoreContract extends SlipContract {

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
        assertThat(stores.work().depth(NewSlips.ORDER)).isEqualTo(new Depth(1, 0));
        assertThat(stores.work().depth(NewsWork.KIND)).isEqualTo(new Depth(1, 0));
        assertThat(stores.work().depth(WorkKinds.POST_RECEIPT)).isEqualTo(new Depth(0, 0));
    }

    @Test
    void shouldKnowTheLanguage_whenTheCustomerHasOne() {
        // given
        Slip slip = slip().language("fil").build();

        // when
        slips.submit(NewSlips.of(slip));

        // then
        assertThat(slips.find(TALA, slip.code())).contains(slip);
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
        assertThat(stores.work().depth(NewsWork.KIND)).isEqualTo(new Depth(1, 0));
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
    void shouldStoreOneSlip_whenTheSameFormIsSentFiftyTimesAtOnce() {
        // given
        Submission submission = new Submission(NewSlips.key("same"), "ab".repeat(32));
        AtomicInteger next = new AtomicInteger();

        // when
        List<SubmissionAnswer> answers = Together.call(50, () -> {
            String code = String.format("PS-AAAA-%02d", next.incrementAndGet());
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
                .hasSize(49);
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(1));
        assertThat(stores.work().depth(NewsWork.KIND)).isEqualTo(new Depth(1, 0));
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
        assertThat(stores.work().depth(NewsWork.KIND)).isEqualTo(new Depth(0, 0));
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
        assertThatThrownBy(() -> slips.take(Transitions.reject(slip))).isInstanceOf(UnavailableException.class);
        assertThatThrownBy(() -> slips.submit(NewSlips.of(slip))).isInstanceOf(UnavailableException.class);
        stores.outOfReach(false);
        assertThat(slips.find(TALA, slip.code())).contains(slip);
    }
}
