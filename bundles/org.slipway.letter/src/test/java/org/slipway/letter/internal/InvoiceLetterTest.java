// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.InvoiceBuilder.invoice;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.Customer;
import org.slipway.api.invoice.Locality;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.invoice.SupplierProfile;
import org.slipway.spi.host.Capability;
import org.slipway.spi.mail.Letter;
import org.slipway.testkit.Customers;
import org.slipway.testkit.Suppliers;

final class InvoiceLetterTest {

    @Test
    void shouldBeFromWhomTheSupplierHasChosen_whenItHas() {
        // given
        LetterWorld world = LetterWorld.with(invoice().build());
        world.profile = new SupplierProfile(
                false,
                false,
                SupplierProfile.PLAIN.look(),
                new SupplierProfile.Sender(Optional.of("Tala Billing"), Optional.of("ar@tala.example")));

        // when
        Letter letter = invoiceLetter(world);

        // then
        assertThat(letter.senderName()).isEqualTo("Tala Billing");
        assertThat(letter.replyTo()).isEqualTo("ar@tala.example");
        assertThat(letter.content().text())
                .endsWith("Questions? Write to Tala Trading Corporation at ar@tala.example.\n")
                .doesNotContain("billing@tala.example");
    }

    @Test
    void shouldAskToReviewAndPay_whenInvoiceIsOpen() {
        // given
        LetterWorld world = LetterWorld.with(invoice().paid("200.00").build());

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
                """.formatted(LetterWorld.LINK));
        assertThat(letter.content().html())
                .contains("<html lang=\"en\">")
                .contains("<title>Invoice INV-1001 from Tala Trading Corporation</title>")
                .contains("<a href=\"" + LetterWorld.LINK + "\"")
                .contains(">Review and Pay</a>")
                .contains(">₱11,000.00</td>")
                .contains(">18 March 2026</td>");
    }

    @Test
    void shouldWriteNothing_whenInvoiceIsPaidByNow() {
        // given
        LetterWorld world = LetterWorld.with(invoice().paid("11200.00").build());

        // when
        LetterResult result = world.writer().invoice(new InvoiceRef(Suppliers.TALA.id(), "1001"));

        // then
        assertThat(result).isEqualTo(new LetterResult.Needless("nothing is outstanding on invoice tala/1001"));
        assertThat(world.recipients).isEmpty();
    }

    @Test
    void shouldSayWhatTheLinkOpens_whenTheFormOffersOtherInvoices() {
        // given
        LetterWorld world = LetterWorld.with(invoice().build());
        world.profile = new SupplierProfile(false, true, world.profile.look(), world.profile.sender());

        // then
        assertThat(invoiceLetter(world).content().text())
                .contains(
                        "The link opens this invoice. If other invoices of yours are open with us, the form behind it")
                .doesNotContain("this invoice only");

        // when
        world.ledger.capable(Set.of(Capability.LOOKUP));

        // then
        assertThat(invoiceLetter(world).content().text()).contains("The link opens this invoice only.");
    }

    @Test
    void shouldGiveUp_whenHostHasNoSuchInvoice() {
        // given
        LetterWorld world = LetterWorld.with(invoice().build());

        // when
        LetterResult result = world.writer().invoice(new InvoiceRef(Suppliers.TALA.id(), "9"));

        // then
        assertThat(result).isEqualTo(new LetterResult.Impossible("the host has no invoice tala/9"));
    }

    @Test
    void shouldEscapeMarkup_whenNamesHoldIt() {
        // given
        Supplier supplier = supplier("<script>alert(1)</script> & Co", "en-PH");
        Customer customer =
                new Customer(Customers.NARRA.id(), "\"><img src=x onerror=alert(2)>", LetterWorld.RECIPIENT);
        LetterWorld world =
                LetterWorld.with(supplier, invoice().customer(customer).build());

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
        LetterWorld world = LetterWorld.with(
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
        LetterWorld world =
                LetterWorld.with(supplier("Tala", "fil-PH"), invoice().build());

        // when
        Letter letter = invoiceLetter(world);

        // then
        assertThat(letter.content().subject()).isEqualTo("Invoice INV-1001 mula sa Tala");
        assertThat(letter.content().text())
                .contains("Natitirang balanse: ₱11,200.00", "Takdang petsa ng bayad: Marso 18, 2026")
                .contains("Suriin at Bayaran (Review and Pay):\n" + LetterWorld.LINK);
        assertThat(letter.content().html()).contains("<html lang=\"fil\">");
    }

    @Test
    void shouldWriteNothing_whenCustomerHasNoAddressOnFile() {
        // given
        LetterWorld world =
                LetterWorld.with(invoice().customer(Customers.MOLAVE).build());

        // when
        LetterResult result = world.writer().invoice(LetterWorld.INVOICE);

        // then
        assertThat(result).isEqualTo(new LetterResult.Needless("the customer has no address on file"));
        assertThat(world.recipients).isEmpty();
    }

    private static Letter invoiceLetter(LetterWorld world) {
        return LetterWorld.ready(world.writer().invoice(LetterWorld.INVOICE));
    }

    private static Supplier supplier(String name, String locale) {
        Supplier tala = Suppliers.TALA;
        Locality locality = new Locality(
                "PH", Locale.forLanguageTag(locale), tala.locality().zone());
        return new Supplier(new SupplierId("tala"), name, locality, tala.currency(), tala.email());
    }
}
