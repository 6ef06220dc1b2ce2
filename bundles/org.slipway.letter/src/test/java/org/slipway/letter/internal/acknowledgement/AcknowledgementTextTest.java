// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.letter.internal.acknowledgement.AcknowledgedSlips.acknowledged;
import static org.slipway.letter.internal.acknowledgement.AcknowledgedSlips.open;
import static org.slipway.letter.internal.acknowledgement.AcknowledgedSlips.php;
import static org.slipway.letter.internal.acknowledgement.AcknowledgedSlips.text;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.slipway.api.InvoiceRef;
import org.slipway.api.slip.Acknowledgement;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.Settlement;
import org.slipway.api.slip.ShortPayment;
import org.slipway.api.slip.ShortReason;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.Suppliers;

/** What an acknowledgement says, in both languages. */
final class AcknowledgementTextTest {

    private static final Locale FILIPINO = Locale.forLanguageTag("fil");

    @Test
    void shouldSayWhatWasSubmitted_whenInEnglish() throws IOException {
        // when
        String text = text(acknowledged(SlipBuilder.slip().build(), Locale.ENGLISH));

        // then
        assertThat(text.lines())
                .containsExactly(
                        "Acknowledgement of submission",
                        "Payment slip PS-7KQ4-M2 was submitted to Tala Trading Corporation for invoice INV-1001.",
                        "It is subject to approval by Tala Trading Corporation before it is posted.",
                        "Submission",
                        "Payment slip PS-7KQ4-M2",
                        "Submitted 2 March 2026, 09:30:00 (Asia/Manila)",
                        "Supplier Tala Trading Corporation",
                        "Customer Narra Hardware",
                        "Invoice INV-1001",
                        "Payment as submitted",
                        "Amount \u20b15,000.00",
                        "Transaction date 1 March 2026",
                        "Company Narra Hardware",
                        "Payment method GCash",
                        "Reference No. 1234567890123",
                        "Attachment slip.jpg",
                        "SHA-256 of the attachment 000000000000000000000000000000000000000000000000000000000",
                        "0000000",
                        "Use of the payment",
                        "Invoice INV-1001 \u20b15,000.00",
                        "What this document means",
                        "It acknowledges that the payment slip was submitted, with the figures that the customer gave. It does",
                        "not say that Tala Trading Corporation has received the payment, approved the slip or posted it. Open",
                        "the invoice by its portal link to see where the slip stands.",
                        "THIS DOCUMENT IS NOT VALID FOR CLAIM OF INPUT TAX");
    }

    @Test
    void shouldNeverBeCalledAReceipt_whenInAnyLanguage() throws IOException {
        for (Locale language : List.of(Locale.ENGLISH, FILIPINO)) {
            String text = text(acknowledged(SlipBuilder.slip().build(), language));

            assertThat(text).doesNotContainIgnoringCase("receipt").doesNotContainIgnoringCase("resibo");
            assertThat(text.lines()).contains("THIS DOCUMENT IS NOT VALID FOR CLAIM OF INPUT TAX");
        }
    }

    @Test
    void shouldLeaveTheTaxSentenceOut_whenTheSupplierIsNotPhilippine() throws IOException {
        // when
        String text = text(acknowledged(SlipBuilder.singaporeSlip().build(), Locale.ENGLISH));

        // then
        assertThat(text).doesNotContain("INPUT TAX").contains("Amount $250.00");
    }

    @Test
    void shouldSpeakFilipino_whenTheReaderDoes() throws IOException {
        // when
        Acknowledgement acknowledgement = acknowledged(SlipBuilder.slip().build(), Locale.forLanguageTag("tl-PH"));

        // then
        assertThat(text(acknowledgement).lines())
                .startsWith("Pagkilala sa pagsumite")
                .contains("Halaga \u20b15,000.00", "Petsa ng transaksyon Marso 1, 2026");
        try (PDDocument document = open(acknowledgement)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fil");
        }
    }

    @Test
    void shouldNameEachPartOfThePayment_whenItPaysTwoInvoicesAndLessThanDue() throws IOException {
        // given
        InvoiceRef second = new InvoiceRef(Suppliers.TALA.id(), "1002");
        Settlement settlement = new Settlement(
                List.of(
                        new Allocation(new InvoiceRef(Suppliers.TALA.id(), "1001"), "INV-1001", php("4000.00")),
                        new Allocation(second, "INV-1002", php("900.00"))),
                Optional.of(new ShortPayment(ShortReason.OTHER, "Short by one box")));

        // when
        String text = text(acknowledged(
                SlipBuilder.slip().settlement(settlement).replaces("PS-AAAA-22").build(), Locale.ENGLISH));

        // then
        assertThat(text.lines())
                .contains(
                        "Stands for rejected slip PS-AAAA-22",
                        "Invoice INV-1001 \u20b14,000.00",
                        "Invoice INV-1002 \u20b1900.00",
                        "Not allocated \u20b1100.00",
                        "Less than due because Other: Short by one box");
    }
}
