// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.InvoiceBuilder.invoice;
import static org.slipway.testkit.SlipBuilder.slip;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.invoice.Locality;
import org.slipway.api.invoice.OfferedLanguages;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.invoice.SupplierProfile;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipStep;
import org.slipway.spi.mail.Letter;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.store.Transitions;

/** In which language a customer is told of a slip. */
final class SlipLetterLanguageTest {

    private final LetterWorld filipino = LetterWorld.with(filipino(), invoice().build());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SUBMIT | Naisumite ang payment slip PS-7KQ4-M2 para sa invoice INV-1001",
                "ENTER | Inilagay ang payment slip PS-7KQ4-M2 para sa invoice INV-1001",
                "APPROVE | Naaprubahan ang payment slip PS-7KQ4-M2",
                "REJECT | Hindi tinanggap ang payment slip PS-7KQ4-M2",
                "HOLD | May tanong tungkol sa payment slip PS-7KQ4-M2",
                "POST | Naitala ang payment slip PS-7KQ4-M2 sa invoice INV-1001",
                "WITHDRAW | Binawi ang payment slip PS-7KQ4-M2"
            })
    void shouldSpeakFilipinoInTextAndHtml_whenTheSupplierDoes(SlipStep step, String subject) {
        // given
        Slip slip = after(step);

        // when
        Letter.Content letter = letter(filipino, slip);

        // then
        assertThat(letter.subject()).isEqualTo(subject);
        assertThat(letter.text()).startsWith("Mahal naming Narra Hardware,").doesNotContain("Dear", "{", "}");
        assertThat(letter.html()).contains("<html lang=\"fil\">", "Mahal naming Narra Hardware,");
    }

    @Test
    void shouldSpeakWhatTheSupplierOffers_whenTheCustomerReadsSomethingElse() {
        // given
        LetterWorld english = LetterWorld.with(invoice().build());
        SupplierProfile plain = SupplierProfile.PLAIN;
        english.profile = new SupplierProfile(
                false,
                false,
                plain.look(),
                plain.sender(),
                plain.controls(),
                OfferedLanguages.parse("fil").orElseThrow());
        Slip slip = english.store(slip().language("en").build());

        // when
        Letter.Content letter = letter(english, slip);

        // then
        assertThat(letter.text()).startsWith("Mahal naming Narra Hardware,");
    }

    @Test
    void shouldSpeakFilipino_whenTheCustomerReadsItAndTheSupplierDoesNot() {
        // given
        LetterWorld english = LetterWorld.with(invoice().build());
        Slip slip = english.store(slip().language("fil").build());

        // when
        Letter.Content letter = letter(english, slip);

        // then
        assertThat(letter.text()).startsWith("Mahal naming Narra Hardware,").contains("Halaga: ₱5,000.00");
    }

    @Test
    void shouldSpeakEnglish_whenTheCustomerReadsItAndTheSupplierDoesNot() {
        // given
        Slip slip = filipino.store(slip().language("en").build());

        // when
        Letter.Content letter = letter(filipino, slip);

        // then
        assertThat(letter.text()).startsWith("Dear Narra Hardware,");
    }

    private Slip after(SlipStep step) {
        Slip pending =
                filipino.store(step == SlipStep.ENTER ? slip().enteredBy("ana").build() : slip().build());
        return switch (step) {
            case SUBMIT, ENTER -> pending;
            case HOLD -> filipino.take(Transitions.hold(pending));
            case WITHDRAW -> filipino.take(Transitions.withdraw(pending));
            case REJECT -> filipino.take(Transitions.reject(pending));
            case APPROVE -> filipino.approve(pending);
            case POST -> filipino.take(Transitions.posted(filipino.approve(pending)));
            case RELEASE, FIRST_APPROVE, REFUSE, UNDO, UNDO_APPROVAL ->
                throw new IllegalArgumentException("no letter tells of " + step);
        };
    }

    /** Of the last step. */
    private static Letter.Content letter(LetterWorld world, Slip slip) {
        int last = world.database.slips().steps(slip.ref()).size();
        return LetterWorld.ready(world.writer().step(slip.ref(), last, false)).content();
    }

    private static Supplier filipino() {
        Supplier tala = Suppliers.TALA;
        Locality locality = new Locality(
                "PH", Locale.forLanguageTag("fil-PH"), tala.locality().zone());
        return new Supplier(tala.id(), "Tala", locality, tala.currency(), tala.email());
    }
}
