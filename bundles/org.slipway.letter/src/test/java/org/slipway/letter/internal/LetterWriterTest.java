// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.InvoiceBuilder.invoice;
import static org.slipway.testkit.SlipBuilder.slip;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.Customer;
import org.slipway.api.invoice.Locality;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.link.LinkPurpose;
import org.slipway.api.link.LinkSummary;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipState.Decision;
import org.slipway.api.slip.SlipState.Rejection;
import org.slipway.mail.internal.MailWorld;
import org.slipway.spi.outbox.MailKind;
import org.slipway.spi.outbox.Work.InvoiceMail;
import org.slipway.spi.outbox.Work.SlipMail;
import org.slipway.testkit.Customers;
import org.slipway.testkit.InvoiceBuilder;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.Suppliers;

final class LetterWriterTest {

    private static final String RECIPIENT = "payables@narra.example";
    private static final String LINK =
            "https://pay.example/portal/l/selector1.SSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSS";
    private static final Decision DECISION = new Decision("ana", Instant.parse("2026-03-04T04:00:00Z"));

    @Test
    void shouldAskToReviewAndPay_whenInvoiceIsOpen() {
        // given
        MailWorld world = MailWorld.with(invoice().paid("200.00").build());

        // when
        Letter letter = invoiceLetter(world);

        // then
        assertThat(letter.senderName()).isEqualTo("Tala Trading Corporation");
        assertThat(letter.replyTo()).isEqualTo("billing@tala.example");
        assertThat(letter.content().subject()).isEqualTo("Invoice INV-1001 from Tala Trading Corporation");
        assertThat(letter.content().text()).isEqualTo("""
                Dear Narra Hardware,

                Tala Trading Corporation has issued invoice INV-1001 to you.

                Open the link "Review and Pay" to see the invoice and to settle it online.

                From: Tala Trading Corporation
                Invoice: INV-1001
                Outstanding balance: ₱11,000.00
                Due date: 18 March 2026

                Review and Pay:
                %s

                The link opens this invoice only. Keep it to yourself. It works until 30 June 2026.
                This is an automatic message. Questions? Write to Tala Trading Corporation at billing@tala.example.
                """.formatted(LINK));
        assertThat(letter.content().html())
                .contains("<html lang=\"en\">")
                .contains("<title>Invoice INV-1001 from Tala Trading Corporation</title>")
                .contains("<a href=\"" + LINK + "\"")
                .contains(">Review and Pay</a>")
                .contains(">₱11,000.00</td>")
                .contains(">18 March 2026</td>");
    }

    @Test
    void shouldWriteNothing_whenInvoiceIsPaidByNow() {
        // given
        MailWorld world = MailWorld.with(invoice().paid("11200.00").build());

        // when
        LetterResult draft =
                world.writer().write(new InvoiceMail(new InvoiceRef(Suppliers.TALA.id(), "1001"), RECIPIENT));

        // then
        assertThat(draft).isEqualTo(new LetterResult.Needless("nothing is outstanding on invoice tala/1001"));
        assertThat(world.recipients).isEmpty();
    }

    @Test
    void shouldGiveUp_whenHostHasNoSuchInvoice() {
        // given
        MailWorld world = MailWorld.with(invoice().build());

        // when
        LetterResult draft = world.writer().write(new InvoiceMail(new InvoiceRef(Suppliers.TALA.id(), "9"), RECIPIENT));

        // then
        assertThat(draft).isEqualTo(new LetterResult.Impossible("the host has no invoice tala/9"));
    }

    @Test
    void shouldAcknowledgeAndCallItNoReceipt_whenSlipWasSubmitted() {
        // when
        Letter letter = slipLetter(MailKind.SUBMITTED, slip());

        // then
        assertThat(letter.content().subject()).isEqualTo("Payment slip PS-7KQ4-M2 submitted for invoice INV-1001");
        assertThat(letter.content().text())
                .contains("This acknowledges that your payment slip PS-7KQ4-M2 for invoice INV-1001 was submitted. "
                        + "It is pending and subject to approval by Tala Trading Corporation before it is posted.")
                .contains("Amount: ₱5,000.00", "Reference No.: 1234567890123", LINK);
        assertThat(letter.content().text()).doesNotContainIgnoringCase("receipt");
        assertThat(letter.content().html()).doesNotContainIgnoringCase("receipt");
        assertThat(letter.content().html())
                .contains("subject to approval by Tala Trading Corporation before it is posted.", LINK);
    }

    @Test
    void shouldSayThatPostingFollows_whenSlipIsApproved() {
        // when
        Letter letter = slipLetter(MailKind.APPROVED, slip().state(new SlipState.Approved(DECISION)));

        // then
        assertThat(letter.content().subject()).isEqualTo("Payment slip PS-7KQ4-M2 approved");
        assertThat(letter.content().text())
                .contains("Tala Trading Corporation has approved your payment slip PS-7KQ4-M2 for invoice INV-1001.")
                .contains("Tala Trading Corporation now posts the payment to its books", LINK);
    }

    @Test
    void shouldGiveReasonNoteAndTheWayOn_whenSlipIsRejected() {
        // given
        Rejection rejection = new Rejection(RejectReason.OTHER, "The picture is cut off.\nPlease <b>scan</b> it.");

        // when
        Letter letter = slipLetter(MailKind.REJECTED, slip().state(new SlipState.Rejected(DECISION, rejection)));

        // then
        assertThat(letter.content().subject()).isEqualTo("Payment slip PS-7KQ4-M2 was not accepted");
        assertThat(letter.content().text())
                .contains("Reason: See the note below.")
                .contains("\n\n> The picture is cut off.\n> Please <b>scan</b> it.\n\nSubmit again:\n")
                .contains("choose this payment slip and press \"Submit again\"", LINK)
                .doesNotContain("ana");
        assertThat(letter.content().html())
                .contains("<p style=\"margin:0\">Please &lt;b&gt;scan&lt;/b&gt; it.</p>")
                .doesNotContain("<b>scan");
    }

    @Test
    void shouldGiveReceiptNumberAndNewOutstanding_whenReceiptIsPosted() {
        // given
        SlipState posted = new SlipState.Posted(DECISION, "RC-0007", Instant.parse("2026-03-04T04:00:07Z"));

        // when
        Letter letter =
                slipLetter(MailKind.POSTED, slip().state(posted), invoice().paid("5000.00"));

        // then
        assertThat(letter.content().subject()).isEqualTo("Payment slip PS-7KQ4-M2 posted to invoice INV-1001");
        assertThat(letter.content().text())
                .contains("Receipt number: RC-0007", "Outstanding balance: ₱6,200.00")
                .contains("THIS DOCUMENT IS NOT VALID FOR CLAIM OF INPUT TAX.", "Review and Pay:\n" + LINK)
                .doesNotContain("settled in full");
    }

    @Test
    void shouldSayThatAllIsPaid_whenNothingIsOutstandingAnyMore() {
        // given
        SlipState posted = new SlipState.Posted(DECISION, "RC-0007", Instant.parse("2026-03-04T04:00:07Z"));

        // when
        Letter letter =
                slipLetter(MailKind.POSTED, slip().state(posted), invoice().paid("11200.00"));

        // then
        assertThat(letter.content().text())
                .contains("Outstanding balance: ₱0.00", "The invoice is settled in full.", "View invoice:\n" + LINK)
                .doesNotContain("Review and Pay");
    }

    @Test
    void shouldWriteNothing_whenSlipIsPastTheNews() {
        // given
        MailWorld world = MailWorld.with(invoice().build());
        world.store(slip().build());

        // when
        LetterResult draft = world.writer().write(new SlipMail(slip().build().ref(), MailKind.POSTED, RECIPIENT));

        // then
        assertThat(draft).isEqualTo(new LetterResult.Needless("the slip is past this news"));
    }

    @Test
    void shouldWriteNothing_whenEveryLinkOfTheRecipientWasRevoked() {
        // given
        MailWorld world = MailWorld.with(invoice().build());
        world.store(slip().build());
        world.issued.add(link(RECIPIENT, Optional.of(Instant.parse("2026-03-02T02:00:00Z"))));
        world.issued.add(link("somebody@else.example", Optional.empty()));

        // when
        LetterResult draft = world.writer().write(new SlipMail(slip().build().ref(), MailKind.SUBMITTED, RECIPIENT));

        // then
        assertThat(draft).isEqualTo(new LetterResult.Needless("every portal link of its recipient was revoked"));
        assertThat(world.recipients).isEmpty();
    }

    @Test
    void shouldWrite_whenTheRecipientHasALinkThatWasNotRevoked() {
        // given
        MailWorld world = MailWorld.with(invoice().build());
        world.store(slip().build());
        world.issued.add(link(RECIPIENT, Optional.of(Instant.parse("2026-03-02T02:00:00Z"))));
        world.issued.add(link(RECIPIENT, Optional.empty()));

        // when
        LetterResult draft = world.writer().write(new SlipMail(slip().build().ref(), MailKind.SUBMITTED, RECIPIENT));

        // then
        assertThat(draft).isInstanceOf(LetterResult.Ready.class);
    }

    private static LinkSummary link(String recipient, Optional<Instant> revoked) {
        Instant issued = Instant.parse("2026-03-01T02:00:00Z");
        return new LinkSummary(
                "selector",
                LinkPurpose.VIEW_AND_PAY,
                recipient,
                issued,
                issued.plus(Duration.ofDays(30)),
                Optional.empty(),
                revoked);
    }

    @Test
    void shouldFindNothing_whenSlipIsOfAnotherSupplier() {
        // given
        MailWorld world = MailWorld.with(invoice().build());
        world.store(slip().build());
        SlipMail mail = new SlipMail(SlipBuilder.singaporeSlip().build().ref(), MailKind.SUBMITTED, RECIPIENT);

        // when // then
        assertThat(world.writer().write(mail)).isInstanceOf(LetterResult.Impossible.class);
    }

    @Test
    void shouldEscapeMarkup_whenNamesHoldIt() {
        // given
        Supplier supplier = supplier("<script>alert(1)</script> & Co", "en-PH");
        Customer customer = new Customer(Customers.NARRA.id(), "\"><img src=x onerror=alert(2)>", RECIPIENT);
        MailWorld world = MailWorld.with(supplier, invoice().customer(customer).build());

        // when
        Letter letter = invoiceLetter(world);

        // then
        assertThat(letter.content().html())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; Co")
                .contains("&lt;img src=x onerror=alert(2)&gt;")
                .doesNotContain("<script", "<img");
    }

    @Test
    void shouldKeepFactsOnTheirLines_whenNamesHoldLineBreaks() {
        // given
        MailWorld world = MailWorld.with(
                supplier("Tala\r\nOutstanding balance: 0", "en-PH"), invoice().build());

        // when
        Letter letter = invoiceLetter(world);

        // then
        assertThat(letter.content().text()).contains("From: Tala Outstanding balance: 0\n");
        assertThat(letter.content().subject()).isEqualTo("Invoice INV-1001 from Tala Outstanding balance: 0");
    }

    @Test
    void shouldWriteFilipino_whenSupplierDoesBusinessInIt() {
        // given
        MailWorld world = MailWorld.with(supplier("Tala", "fil-PH"), invoice().build());

        // when
        Letter letter = invoiceLetter(world);

        // then
        assertThat(letter.content().subject()).isEqualTo("Invoice INV-1001 mula sa Tala");
        assertThat(letter.content().text())
                .contains("Natitirang balanse: ₱11,200.00", "Takdang petsa ng bayad: Marso 18, 2026")
                .contains("Suriin at Bayaran (Review and Pay):\n" + LINK);
        assertThat(letter.content().html()).contains("<html lang=\"fil\">");
    }

    private static Letter invoiceLetter(MailWorld world) {
        InvoiceRef ref = new InvoiceRef(Suppliers.TALA.id(), "1001");
        return ready(world.writer().write(new InvoiceMail(ref, RECIPIENT)));
    }

    private static Letter slipLetter(MailKind kind, SlipBuilder slip) {
        return slipLetter(kind, slip, invoice());
    }

    private static Letter slipLetter(MailKind kind, SlipBuilder slip, InvoiceBuilder invoice) {
        MailWorld world = MailWorld.with(invoice.build());
        world.store(slip.build());
        return ready(world.writer().write(new SlipMail(slip.build().ref(), kind, RECIPIENT)));
    }

    private static Letter ready(LetterResult draft) {
        assertThat(draft).isInstanceOf(LetterResult.Ready.class);
        return ((LetterResult.Ready) draft).letter();
    }

    private static Supplier supplier(String name, String locale) {
        Supplier tala = Suppliers.TALA;
        Locality locality = new Locality(
                "PH", Locale.forLanguageTag(locale), tala.locality().zone());
        return new Supplier(new SupplierId("tala"), name, locality, tala.currency(), tala.email());
    }
}
