// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.InvoiceBuilder.invoice;
import static org.slipway.testkit.SlipBuilder.slip;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.InvoiceRef;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.Locality;
import org.slipway.api.invoice.Supplier;
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

/** What a letter says about the step that a slip has just taken. */
final class SlipLetterTest {

    @Test
    void shouldAskTheQuestion_whenSlipIsOnHold() {
        // given
        String question = "Which account?\n<b>When?</b>";
        LetterWorld world = LetterWorld.with(invoice().build());
        Slip stored = world.store(slip().build());
        SlipState held = ((SlipState.Pending) stored.state()).hold(Transitions.DECISION, question);
        StepTaken taken = new StepTaken(SlipStep.HOLD, Transitions.DECISION.by(), Transitions.DECISION.at(), question);
        world.take(new SlipTransition(stored, taken, held));

        // when
        Letter.Content letter =
                LetterWorld.ready(world.writer().step(stored.ref(), 2)).content();

        // then
        assertThat(letter.subject()).isEqualTo("A question about payment slip PS-7KQ4-M2");
        assertThat(letter.text())
                .contains("Tala Trading Corporation has put your payment slip PS-7KQ4-M2 for invoice INV-1001 on hold")
                .contains("\n\n> Which account?\n> <b>When?</b>\n\nReview and Pay:\n")
                .doesNotContain("ana");
        assertThat(letter.html()).contains("&lt;b&gt;When?&lt;/b&gt;").doesNotContain("<b>When");
    }

    @Test
    void shouldConfirm_whenSlipIsWithdrawn() {
        // when
        Letter.Content letter = english(slip(), SlipStep.WITHDRAW);

        // then
        assertThat(letter.subject()).isEqualTo("Payment slip PS-7KQ4-M2 withdrawn");
        assertThat(letter.text())
                .contains("Your payment slip PS-7KQ4-M2 for invoice INV-1001 was withdrawn as you asked.")
                .contains("If you did not withdraw it, please contact Tala Trading Corporation.");
    }

    @Test
    void shouldOfferNoOtherTry_whenTheInvoiceIsPaidMeanwhile() {
        // when
        Letter.Content letter =
                content(Suppliers.TALA, invoice().paid("11200.00").build(), slip(), SlipStep.REJECT);

        // then
        assertThat(letter.text()).contains("View invoice:\n").doesNotContain("Submit again:\n");
    }

    @Test
    void shouldSayWhatGoesWhere_whenSlipPaysTwoInvoices() {
        // given
        Settlement two = new Settlement(
                List.of(
                        new Allocation(new InvoiceRef(Suppliers.TALA.id(), "1001"), "INV-1001", php("4000.00")),
                        new Allocation(new InvoiceRef(Suppliers.TALA.id(), "1002"), "INV-1002", php("1000.00"))),
                Optional.empty());

        // when
        Letter.Content letter = english(slip().settlement(two), SlipStep.SUBMIT);

        // then
        assertThat(letter.text()).contains("For invoice INV-1001: ₱4,000.00\nFor invoice INV-1002: ₱1,000.00\n");
        assertThat(english(slip(), SlipStep.SUBMIT).text()).doesNotContain("For invoice");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SUBMIT | Naisumite ang payment slip PS-7KQ4-M2 para sa invoice INV-1001",
                "APPROVE | Naaprubahan ang payment slip PS-7KQ4-M2",
                "REJECT | Hindi tinanggap ang payment slip PS-7KQ4-M2",
                "HOLD | May tanong tungkol sa payment slip PS-7KQ4-M2",
                "POST | Naitala ang payment slip PS-7KQ4-M2 sa invoice INV-1001",
                "WITHDRAW | Binawi ang payment slip PS-7KQ4-M2"
            })
    void shouldSpeakFilipinoInTextAndHtml_whenTheSupplierDoes(SlipStep step, String subject) {
        // when
        Letter.Content letter = content(filipino(), invoice().build(), slip(), step);

        // then
        assertThat(letter.subject()).isEqualTo(subject);
        assertThat(letter.text()).startsWith("Mahal naming Narra Hardware,").doesNotContain("Dear", "{", "}");
        assertThat(letter.html()).contains("<html lang=\"fil\">", "Mahal naming Narra Hardware,");
    }

    @Test
    void shouldSpeakTheCustomersLanguage_whenItIsKnown() {
        assertThat(english(slip().language("fil"), SlipStep.SUBMIT).text())
                .startsWith("Mahal naming Narra Hardware,")
                .contains("Halaga: ₱5,000.00");
        assertThat(content(filipino(), invoice().build(), slip().language("en"), SlipStep.SUBMIT)
                        .text())
                .startsWith("Dear Narra Hardware,");
    }

    private static Supplier filipino() {
        Supplier tala = Suppliers.TALA;
        Locality filipino = new Locality(
                "PH", Locale.forLanguageTag("fil-PH"), tala.locality().zone());
        return new Supplier(tala.id(), "Tala", filipino, tala.currency(), tala.email());
    }

    private static Letter.Content english(SlipBuilder slip, SlipStep step) {
        return content(Suppliers.TALA, invoice().build(), slip, step);
    }

    /** The letter about the last step of a slip that went straight to it. */
    private static Letter.Content content(Supplier supplier, Invoice invoice, SlipBuilder slip, SlipStep step) {
        LetterWorld world = LetterWorld.with(supplier, invoice);
        Slip reached = goTo(step, world, world.store(slip.build()));
        int number = world.database.slips().steps(reached.ref()).size();
        return LetterWorld.ready(world.writer().step(reached.ref(), number)).content();
    }

    private static Slip goTo(SlipStep step, LetterWorld world, Slip slip) {
        return switch (step) {
            case SUBMIT -> slip;
            case HOLD -> world.take(Transitions.hold(slip));
            case RELEASE -> world.take(Transitions.release(goTo(SlipStep.HOLD, world, slip)));
            case WITHDRAW -> world.take(Transitions.withdraw(slip));
            case REJECT -> world.take(Transitions.reject(slip));
            case APPROVE -> world.approve(slip);
            case POST -> world.take(Transitions.posted(world.approve(slip)));
            case REFUSE -> world.take(Transitions.refused(world.approve(slip)));
        };
    }

    private static Money php(String amount) {
        return Money.parse("PHP " + amount);
    }
}
