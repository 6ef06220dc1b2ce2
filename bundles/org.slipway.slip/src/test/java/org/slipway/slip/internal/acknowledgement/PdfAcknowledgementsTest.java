// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.invoice.Customer;
import org.slipway.api.link.PortalVisit;
import org.slipway.api.slip.Acknowledgement;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.CustomerSlips;
import org.slipway.api.slip.Settlement;
import org.slipway.api.slip.ShortPayment;
import org.slipway.api.slip.ShortReason;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipEntry;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.WithdrawRefusal;
import org.slipway.testkit.Customers;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.FakeHostLedger;

final class PdfAcknowledgementsTest {

    private static final Locale FILIPINO = Locale.forLanguageTag("fil");
    private static final SlipCode CODE = new SlipCode("PS-7KQ4-M2");

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ni\u00f1o's \u201cBest\u201d \u20b1",
                "\u4e2d\u6587",
                "\ud83d\ude00",
                "a\nb\tc",
                "\u202etxt",
                "{0} ''",
                "<script>alert(1)</script>"
            })
    void shouldPrintWhatItCan_whenNamesAreStrange(String name) {
        Customer customer = new Customer(Customers.NARRA.id(), name, "");

        assertThatCode(() ->
                        text(acknowledged(SlipBuilder.slip().customer(customer).build(), Locale.ENGLISH)))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldKeepEnyeAndPesoAndMarkWhatItCantPrint_whenNamesAreStrange() throws IOException {
        // given
        Customer customer = new Customer(Customers.NARRA.id(), "Ni\u00f1o \u20b1 \u4e2d", "");

        // when
        String text = text(acknowledged(SlipBuilder.slip().customer(customer).build(), Locale.ENGLISH));

        // then
        assertThat(text.lines()).contains("Customer Ni\u00f1o \u20b1 ?");
    }

    @Test
    void shouldBreakLongWords_whenNoLineCanHoldThem() throws IOException {
        // given
        Customer customer = new Customer(Customers.NARRA.id(), "W".repeat(200), "");

        // when
        String text = text(acknowledged(SlipBuilder.slip().customer(customer).build(), Locale.ENGLISH));

        // then
        assertThat(text.chars().filter(letter -> letter == 'W').count()).isGreaterThanOrEqualTo(400);
        assertThat(text.lines().mapToInt(String::length).max().orElseThrow()).isLessThan(120);
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

    private static Acknowledgement acknowledged(Slip slip, Locale reader) {
        FakeHostLedger ledger = new FakeHostLedger().with(Suppliers.TALA).with(Suppliers.BAYVIEW);
        return new PdfAcknowledgements(new OneSlip(slip), ledger)
                .of(visit(slip), CODE, reader)
                .orElseThrow();
    }

    private static PortalVisit visit(Slip slip) {
        return new PortalVisit("selector1", slip.origin().invoice(), "payables@narra.example");
    }

    private static byte[] bytes(Acknowledgement acknowledgement) throws IOException {
        assertThat(acknowledgement.fileName()).isEqualTo("acknowledgement-PS-7KQ4-M2.pdf");
        try (InputStream in = acknowledgement.content().open()) {
            byte[] bytes = in.readAllBytes();
            assertThat(acknowledgement.content().size()).isEqualTo(bytes.length);
            return bytes;
        }
    }

    private static PDDocument open(Acknowledgement acknowledgement) throws IOException {
        return Loader.loadPDF(bytes(acknowledgement));
    }

    private static String text(Acknowledgement acknowledgement) throws IOException {
        try (PDDocument document = open(acknowledgement)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            return stripper.getText(document);
        }
    }

    private static Money php(String amount) {
        return Money.parse("PHP " + amount);
    }

    /** A visit that sees one slip and does nothing with it. */
    private record OneSlip(Slip slip) implements CustomerSlips {

        @Override
        public Optional<Slip> find(PortalVisit visit, SlipCode code) {
            return Optional.of(slip).filter(found -> found.code().equals(code));
        }

        @Override
        public List<Slip> all(PortalVisit visit) {
            return List.of(slip);
        }

        @Override
        public Outcome<Slip, WithdrawRefusal> withdraw(PortalVisit visit, SlipCode code) {
            return Outcome.refused(WithdrawRefusal.NOT_FOUND);
        }

        @Override
        public Optional<SlipEntry> draft(PortalVisit visit, SlipCode code) {
            return Optional.empty();
        }
    }
}
