// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.letter.internal.acknowledgement.AcknowledgedSlips.acknowledged;
import static org.slipway.letter.internal.acknowledgement.AcknowledgedSlips.bytes;
import static org.slipway.letter.internal.acknowledgement.AcknowledgedSlips.open;
import static org.slipway.letter.internal.acknowledgement.AcknowledgedSlips.php;
import static org.slipway.letter.internal.acknowledgement.AcknowledgedSlips.text;
import static org.slipway.letter.internal.acknowledgement.AcknowledgedSlips.visit;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.slipway.api.InvoiceRef;
import org.slipway.api.slip.Acknowledgement;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.Settlement;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipState;
import org.slipway.letter.internal.acknowledgement.AcknowledgedSlips.OneSlip;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.FakeHostLedger;

/** The document itself: its bytes, its structure, its pages. */
final class PdfAcknowledgementsTest {

    @Test
    void shouldBeTheSameBytes_whenAskedTwiceAndInAnyState() throws IOException {
        // given
        Slip pending = SlipBuilder.slip().build();
        Slip withdrawn = SlipBuilder.slip()
                .state(new SlipState.Withdrawn(Instant.parse("2026-03-05T01:00:00Z")))
                .version(3)
                .build();

        // when
        byte[] first = bytes(acknowledged(pending, Locale.ENGLISH));
        byte[] second = bytes(acknowledged(pending, Locale.ENGLISH));

        // then
        assertThat(second).isEqualTo(first);
        assertThat(bytes(acknowledged(withdrawn, Locale.ENGLISH))).isEqualTo(first);
        assertThat(first).hasSizeLessThan(60_000);
    }

    @Test
    void shouldBeTaggedTitledAndEmbedItsFont_whenOpened() throws IOException {
        try (PDDocument document = open(acknowledged(SlipBuilder.slip().build(), Locale.ENGLISH))) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Acknowledgement of submission PS-7KQ4-M2");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .hasSize(1);
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            PDPage page = document.getPage(0);
            PDFont font = page.getResources()
                    .getFont(page.getResources().getFontNames().iterator().next());
            assertThat(font.isEmbedded()).isTrue();
            assertThat(font.getName()).endsWith("LiberationSans");
        }
    }

    @Test
    void shouldGoOnOnAnotherPage_whenThereAreManyParts() throws IOException {
        // given
        List<Allocation> parts = IntStream.range(0, 80)
                .mapToObj(number ->
                        new Allocation(new InvoiceRef(Suppliers.TALA.id(), "I" + number), "INV-" + number, php("1.00")))
                .toList();

        // when
        Acknowledgement acknowledgement = acknowledged(
                SlipBuilder.slip()
                        .settlement(new Settlement(parts, Optional.empty()))
                        .build(),
                Locale.ENGLISH);

        // then
        try (PDDocument document = open(acknowledgement)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
        }
        assertThat(text(acknowledgement).lines().filter(line -> line.startsWith("Invoice INV-")))
                .hasSize(81);
    }

    @Test
    void shouldBeNone_whenTheVisitHasNoSuchSlip() {
        // given
        PdfAcknowledgements acknowledgements =
                new PdfAcknowledgements(new OneSlip(SlipBuilder.slip().build()), new FakeHostLedger());

        // then
        assertThat(acknowledgements.of(visit(SlipBuilder.slip().build()), new SlipCode("PS-AAAA-22"), Locale.ENGLISH))
                .isEmpty();
    }
}
