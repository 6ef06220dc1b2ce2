// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.InvoiceBuilder.invoice;
import static org.slipway.testkit.SlipBuilder.slip;

import java.time.Instant;
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
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.Settlement;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipState.Decision;
import org.slipway.api.slip.SlipState.Rejection;
import org.slipway.mail.internal.MailWorld;
import org.slipway.spi.outbox.MailKind;
import org.slipway.spi.outbox.Work.SlipMail;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.Suppliers;

final class SlipLetterTest {

    private static final String RECIPIENT = "payables@narra.example";
    private static final Instant NOON = Instant.parse("2026-03-04T04:00:00Z");
    private static final Decision DECISION = new Decision("ana", NOON);

    @Test
    void shouldAskTheQuestion_whenSlipIsOnHold() {
        // when
        Letter.Content letter =
                english(MailKind.ON_HOLD, slip().state(new SlipState.OnHold(DECISION, "Which account?\n<b>When?</b>")));

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
        Letter.Content letter = english(MailKind.WITHDRAWN, slip().state(new SlipState.Withdrawn(NOON)));

        // then
        assertThat(letter.subject()).isEqualTo("Payment slip PS-7KQ4-M2 withdrawn");
        assertThat(letter.text())
                .contains("Your payment slip PS-7KQ4-M2 for invoice INV-1001 was withdrawn as you asked.")
                .contains("If you did not withdraw it, please contact Tala Trading Corporation.");
    }

    @Test
    void shouldOfferNoOtherTry_whenTheInvoiceIsPaidMeanwhile() {
        // given
        SlipState rejected = new SlipState.Rejected(DECISION, new Rejection(RejectReason.DUPLICATE, ""));

        // when
        Letter.Content letter =
                content(Suppliers.TALA, invoice().paid("11200.00").build(), MailKind.REJECTED, slip().state(rejected));

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
        Letter.Content letter = english(MailKind.SUBMITTED, slip().settlement(two));

        // then
        assertThat(letter.text()).contains("For invoice INV-1001: ₱4,000.00\nFor invoice INV-1002: ₱1,000.00\n");
        assertThat(english(MailKind.SUBMITTED, slip()).text()).doesNotContain("For invoice");
    }

    @Test
    void shouldNotAskAnyMore_whenTheHoldWasReleasedMeanwhile() {
        // given
        MailWorld world = MailWorld.with(invoice().build());
        world.store(slip().build());

        // when
        LetterResult draft = world.writer().write(new SlipMail(slip().build().ref(), MailKind.ON_HOLD, RECIPIENT));

        // then
        assertThat(draft).isEqualTo(new LetterResult.Needless("the slip is past this news"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SUBMITTED | Naisumite ang payment slip PS-7KQ4-M2 para sa invoice INV-1001",
                "APPROVED | Naaprubahan ang payment slip PS-7KQ4-M2",
                "REJECTED | Hindi tinanggap ang payment slip PS-7KQ4-M2",
                "ON_HOLD | May tanong tungkol sa payment slip PS-7KQ4-M2",
                "POSTED | Naitala ang payment slip PS-7KQ4-M2 sa invoice INV-1001",
                "WITHDRAWN | Binawi ang payment slip PS-7KQ4-M2"
            })
    void shouldSpeakFilipinoInTextAndHtml_whenTheSupplierDoes(MailKind kind, String subject) {
        // when
        Letter.Content letter = content(filipino("Tala"), invoice().build(), kind, slip().state(after(kind)));

        // then
        assertThat(letter.subject()).isEqualTo(subject);
        assertThat(letter.text()).startsWith("Mahal naming Narra Hardware,").doesNotContain("Dear", "{", "}");
        assertThat(letter.html()).contains("<html lang=\"fil\">", "Mahal naming Narra Hardware,");
    }

    @Test
    void shouldSpeakTheCustomersLanguage_whenItIsKnown() {
        // given
        SlipBuilder filipino = slip().language("fil");
        SlipBuilder english = slip().language("en");

        // then
        assertThat(english(MailKind.SUBMITTED, filipino).text())
                .startsWith("Mahal naming Narra Hardware,")
                .contains("Halaga: ₱5,000.00");
        assertThat(content(filipino("Tala"), invoice().build(), MailKind.SUBMITTED, english)
                        .text())
                .startsWith("Dear Narra Hardware,");
    }

    private static Supplier filipino(String name) {
        Supplier tala = Suppliers.TALA;
        Locality filipino = new Locality(
                "PH", Locale.forLanguageTag("fil-PH"), tala.locality().zone());
        return new Supplier(tala.id(), name, filipino, tala.currency(), tala.email());
    }

    private static SlipState after(MailKind kind) {
        return switch (kind) {
            case SUBMITTED -> new SlipState.Pending();
            case APPROVED -> new SlipState.Approved(DECISION);
            case REJECTED -> new SlipState.Rejected(DECISION, new Rejection(RejectReason.NOT_RECEIVED, ""));
            case ON_HOLD -> new SlipState.OnHold(DECISION, "Alin?");
            case POSTED -> new SlipState.Posted(DECISION, "RC-0007", NOON);
            case WITHDRAWN -> new SlipState.Withdrawn(NOON);
        };
    }

    private static Letter.Content english(MailKind kind, SlipBuilder slip) {
        return content(Suppliers.TALA, invoice().build(), kind, slip);
    }

    private static Letter.Content content(Supplier supplier, Invoice invoice, MailKind kind, SlipBuilder slip) {
        MailWorld world = MailWorld.with(supplier, invoice);
        world.store(slip.build());
        LetterResult draft = world.writer().write(new SlipMail(slip.build().ref(), kind, RECIPIENT));
        assertThat(draft).isInstanceOf(LetterResult.Ready.class);
        return ((LetterResult.Ready) draft).letter().content();
    }

    private static Money php(String amount) {
        return Money.parse("PHP " + amount);
    }
}
