// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.InvoiceBuilder.invoice;
import static org.slipway.testkit.SlipBuilder.slip;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.slipway.api.InvoiceRef;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.Settlement;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStep;
import org.slipway.spi.mail.Letter;
import org.slipway.spi.store.SlipTransition;
import org.slipway.spi.store.StepTaken;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.store.Transitions;

/** What the letter of each step says. */
final class SlipLetterTest {

    private final LetterWorld world = LetterWorld.with(invoice().build());

    @Test
    void shouldAcknowledgeAndCallItNoReceipt_whenSlipWasSubmitted() {
        // when
        Letter.Content letter = letter(world.store(slip().build()), 1);

        // then
        assertThat(letter.subject()).isEqualTo("Payment slip PS-7KQ4-M2 submitted for invoice INV-1001");
        assertThat(letter.text())
                .contains("This acknowledges that your payment slip PS-7KQ4-M2 for invoice INV-1001 was submitted. "
                        + "It is pending and subject to approval by Tala Trading Corporation before it is posted.")
                .contains(
                        "Amount: ₱5,000.00",
                        "Reference No.: \u201c1234567890123\u201d",
                        "See your payment:\n" + LetterWorld.LINK)
                .doesNotContain("Review and Pay")
                .doesNotContainIgnoringCase("receipt");
        assertThat(letter.html())
                .contains("subject to approval by Tala Trading Corporation before it is posted.", LetterWorld.LINK)
                .doesNotContainIgnoringCase("receipt");
    }

    @Test
    void shouldAskTheQuestion_whenSlipIsOnHold() {
        // when
        Letter.Content letter = letter(hold("Which account?\n<b>When?</b>"), 2);

        // then
        assertThat(letter.subject()).isEqualTo("A question about payment slip PS-7KQ4-M2");
        assertThat(letter.text())
                .contains("Tala Trading Corporation has put your payment slip PS-7KQ4-M2 for invoice INV-1001 on hold")
                .contains("\n\n> Which account?\n> <b>When?</b>\n\nSee your payment:\n")
                .doesNotContain("ana");
        assertThat(letter.html()).contains("&lt;b&gt;When?&lt;/b&gt;").doesNotContain("<b>When");
    }

    @Test
    void shouldSayThatPostingFollows_whenSlipIsApproved() {
        // when
        Letter.Content letter = letter(world.approve(world.store(slip().build())), 2);

        // then
        assertThat(letter.subject()).isEqualTo("Payment slip PS-7KQ4-M2 approved");
        assertThat(letter.text())
                .contains("Tala Trading Corporation has approved your payment slip PS-7KQ4-M2 for invoice INV-1001.")
                .contains("Tala Trading Corporation now posts the payment to its books", LetterWorld.LINK);
    }

    @Test
    void shouldSayThatItIsApproved_whenAnApprovalBeforeWasTakenBack() {
        // given
        Slip pending = world.store(slip().build());
        Slip approved = world.take(Transitions.approve(
                        pending,
                        world.database
                                .slips()
                                .reserved(
                                        pending.origin().invoice(),
                                        pending.figures().amount().getCurrencyUnit()),
                        pending.figures().amount())
                .within(Duration.ofSeconds(10)));
        Slip undone = world.take(Transitions.undo(approved));

        // then
        assertThat(letter(world.approve(undone), 4).subject()).isEqualTo("Payment slip PS-7KQ4-M2 approved");
    }

    @Test
    void shouldGiveReasonNoteAndTheWayOn_whenSlipIsRejected() {
        // when
        Letter.Content letter = letter(world.take(Transitions.reject(world.store(slip().build()))), 2);

        // then
        assertThat(letter.subject()).isEqualTo("Payment slip PS-7KQ4-M2 was not accepted");
        assertThat(letter.text())
                .contains("Reason: See the note below.")
                .contains("\n\n> Please send the whole picture\n\nSubmit again:\n")
                .contains("choose this payment slip and press \"Submit again\"", LetterWorld.LINK)
                .doesNotContain("ana");
    }

    @Test
    void shouldOfferNoOtherTry_whenTheInvoiceIsPaidMeanwhile() {
        // given
        Slip rejected = world.take(Transitions.reject(world.store(slip().build())));
        world.ledger.with(invoice().paid("11200.00").build());

        // when
        Letter.Content letter = letter(rejected, 2);

        // then
        assertThat(letter.text()).contains("View invoice:\n").doesNotContain("Submit again:\n");
    }

    @Test
    void shouldConfirm_whenSlipIsWithdrawn() {
        // when
        Letter.Content letter = letter(world.take(Transitions.withdraw(world.store(slip().build()))), 2);

        // then
        assertThat(letter.subject()).isEqualTo("Payment slip PS-7KQ4-M2 withdrawn");
        assertThat(letter.text())
                .contains("Your payment slip PS-7KQ4-M2 for invoice INV-1001 was withdrawn as you asked.")
                .contains("If you did not withdraw it, please contact Tala Trading Corporation.")
                .contains("Review and Pay:\n" + LetterWorld.LINK);
    }

    @Test
    void shouldGiveReceiptNumberAndNewOutstanding_whenReceiptIsPosted() {
        // given
        Slip posted = posted();
        world.ledger.with(invoice().paid("5000.00").build());

        // when
        Letter.Content letter = letter(posted, 3);

        // then
        assertThat(letter.subject()).isEqualTo("Payment slip PS-7KQ4-M2 posted to invoice INV-1001");
        assertThat(letter.text())
                .contains("Receipt number: RC-0007", "Outstanding balance: ₱6,200.00")
                .contains("THIS DOCUMENT IS NOT VALID FOR CLAIM OF INPUT TAX.")
                .contains("See your payment:\n" + LetterWorld.LINK)
                .doesNotContain("settled in full");
    }

    @Test
    void shouldSayThatAllIsPaid_whenNothingIsOutstandingAnyMore() {
        // given
        Slip posted = posted();
        world.ledger.with(invoice().paid("11200.00").build());

        // when
        Letter.Content letter = letter(posted, 3);

        // then
        assertThat(letter.text())
                .contains("Outstanding balance: ₱0.00", "The invoice is settled in full.")
                .contains("View invoice:\n" + LetterWorld.LINK)
                .doesNotContain("Review and Pay");
    }

    @Test
    void shouldSayWhatGoesWhere_whenSlipPaysTwoInvoices() {
        // given
        Settlement two = new Settlement(
                List.of(
                        new Allocation(new InvoiceRef(Suppliers.TALA.id(), "1001"), "INV-1001", php("4000.00")),
                        new Allocation(new InvoiceRef(Suppliers.TALA.id(), "1002"), "INV-1002", php("1000.00"))),
                Optional.empty());
        SlipBuilder one = slip().code("PS-2222-22").referenceNo("2");

        // when
        Letter.Content letter = letter(world.store(slip().settlement(two).build()), 1);

        // then
        assertThat(letter.text()).contains("For invoice INV-1001: ₱4,000.00\nFor invoice INV-1002: ₱1,000.00\n");
        assertThat(letter(world.store(one.build()), 1).text()).doesNotContain("For invoice");
    }

    private Slip hold(String question) {
        Slip pending = world.store(slip().build());
        StepTaken taken = new StepTaken(SlipStep.HOLD, "ana", Transitions.DECISION.at(), question);
        SlipState next = new SlipState.Pending().hold(Transitions.DECISION, question);
        return world.take(new SlipTransition(pending, taken, next));
    }

    private Slip posted() {
        return world.take(Transitions.posted(world.approve(world.store(slip().build()))));
    }

    private Letter.Content letter(Slip slip, int step) {
        return LetterWorld.ready(world.writer().step(slip.ref(), step, false)).content();
    }

    private static Money php(String amount) {
        return Money.parse("PHP " + amount);
    }
}
