// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.approval.EnterSlip;
import org.slipway.api.slip.SettlementEntry;
import org.slipway.api.slip.SlipEntry;
import org.slipway.api.slip.SlipField;
import org.slipway.api.slip.SlipProblem;
import org.slipway.api.slip.SlipRefusal;
import org.slipway.testkit.InvoiceBuilder;
import org.slipway.testkit.SlipBuilder;

/** The page on which staff enters a slip on a customer's behalf. */
final class EntryServletTest extends ApprovalScreenFixture {

    private static final String KEY = "K".repeat(22);
    private static final String FORM = Addresses.ENTER + "?supplier=tala&invoice=1001";

    @BeforeEach
    void invoice() {
        screen.entry.invoices.add(InvoiceBuilder.invoice().build());
    }

    @Test
    void shouldShowTheFormOfTheInvoice_whenItsNumberIsTyped() {
        // given
        screen.signedIn("liza");

        // when
        HttpResponse<String> search = screen.get(Addresses.ENTER);
        HttpResponse<String> form = screen.get(Addresses.ENTER + "?invoiceNumber=INV-1001");

        // then
        assertThat(search.body()).contains("<h1>Enter a slip</h1>", "id=\"invoiceNumber\" name=\"invoiceNumber\"");
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body())
                .contains("Invoice INV-1001 of Narra Hardware: ₱11,200.00 outstanding, ₱0.00 pending")
                .contains("name=\"supplier\" value=\"tala\"", "name=\"invoice\" value=\"1001\"")
                .contains("name=\"submissionKey\" value=\"" + "N".repeat(22) + "\"")
                .contains("name=\"amount\" value=\"11,200.00\"", "<option value=\"gcash\"")
                .contains("A JPEG, PNG or PDF of at most 1 MB.", "WebP and GIF pictures are turned into JPEG.")
                .doesNotContain("aria-invalid");
    }

    @Test
    void shouldHaveTheScriptOfCustomersKeepTheFile_whenTheFormIsShown() {
        // given
        screen.signedIn("liza");

        // when
        String page = screen.get(Addresses.ENTER + "?invoiceNumber=INV-1001").body();

        // then
        assertThat(page)
                .containsPattern("<script src=\"[^\"]*upload[^\"]*\" defer></script>")
                .contains("data-upload-max=\"", "data-upload-status", "data-upload-sending=\"Sending\"")
                .contains("data-upload-too-large=\"The file is larger than ");
    }

    @Test
    void shouldOfferThem_whenSeveralInvoicesHaveTheNumber() {
        // given
        screen.entry.invoices.add(InvoiceBuilder.invoice().build());
        screen.signedIn("liza");

        // then
        assertThat(screen.get(Addresses.ENTER + "?invoiceNumber=INV-1001").body())
                .contains("Several invoices have this number", "supplier=tala&amp;invoice=1001");
    }

    @Test
    void shouldSaySo_whenThereIsNoSuchInvoice() {
        // given
        screen.signedIn("liza");

        // then
        assertThat(screen.get(Addresses.ENTER + "?invoiceNumber=%3Cb%3E").body())
                .contains(
                        "id=\"invoiceNumber-error\">No invoice of your suppliers has this number.", "value=\"&lt;b>\"");
        assertThat(screen.get(Addresses.ENTER + "?supplier=tala&invoice=9").statusCode())
                .isEqualTo(404);
    }

    @Test
    void shouldHandInWhatWasTyped_whenTheFormIsSent() {
        // given
        screen.with(SlipBuilder.slip()).signedIn("liza");

        // when
        HttpResponse<String> answer = enter("paymentMethod", "gcash", "amount", "1,000.00", "remark", "By post");

        // then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/approvals/slips/PS-7KQ4-M2?decided=PS-7KQ4-M2");
        EnterSlip entered = screen.entry.entered.get(0);
        assertThat(entered.invoice()).isEqualTo(InvoiceBuilder.invoice().build().ref());
        assertThat(entered.key().value()).isEqualTo(KEY);
        assertThat(entered.entry()).isEqualTo(new SlipEntry("", "", "gcash", "", "1,000.00", SettlementEntry.NONE));
        assertThat(entered.remark()).isEqualTo("By post");
        assertThat(screen.entry.files).containsExactly("slip.jpg 5 bytes");
    }

    @Test
    void shouldSayEveryProblemAtItsFieldAndKeepWhatWasTyped_whenItIsRefused() {
        // given
        screen.entry.refusals.addAll(List.of(
                new SlipRefusal(SlipField.REFERENCE_NO, SlipProblem.MISSING),
                new SlipRefusal(SlipField.AMOUNT, SlipProblem.OVER_OUTSTANDING, List.of(Money.parse("PHP 11200.00"))),
                new SlipRefusal(SlipField.REMARK, SlipProblem.TOO_LONG, List.of(500)),
                new SlipRefusal(SlipField.ATTACHMENT, SlipProblem.TYPE_NOT_TAKEN)));
        screen.signedIn("liza");

        // when
        HttpResponse<String> answer =
                enter("paymentMethod", "gcash", "amount", "99,999.00", "company", "A <b>", "remark", "By post");

        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"referenceNo-error\">Enter the reference number")
                .contains("id=\"amount-error\">This is more than the outstanding balance of ₱11,200.00.")
                .contains("id=\"remark-error\">This is too long: 500 characters at most.")
                .contains("id=\"attachment-error\">We can’t take this type of file.")
                .contains("<li><a href=\"#referenceNo\">", "<li><a href=\"#attachment\">")
                .contains("value=\"99,999.00\"", "value=\"A &lt;b>\"", "value=\"By post\"")
                .contains("<option value=\"gcash\" selected>")
                .contains("name=\"submissionKey\" value=\"" + KEY + "\"");
    }

    @Test
    void shouldGiveAFreshKey_whenTheFormWasSentBefore() {
        // given
        screen.entry.read = false;
        screen.entry.refusals.add(new SlipRefusal(SlipField.FORM, SlipProblem.ALREADY_SENT));
        screen.signedIn("liza");

        // then
        assertThat(enter().body())
                .contains("<li><a href=\"#main\">A payment slip was already entered with this form")
                .contains("name=\"submissionKey\" value=\"" + "N".repeat(22) + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"omar", "ada"})
    void shouldRefuse_whenTheRoleMayNotDecide(String name) {
        // given
        screen.signedIn(name);

        // then
        assertThat(screen.get(Addresses.ENTER).statusCode()).isEqualTo(403);
        assertThat(screen.get(FORM).body()).contains("You can’t enter slips").doesNotContain("INV-1001");
        assertThat(enter().statusCode()).isEqualTo(403);
        assertThat(screen.entry.entered).isEmpty();
        assertThat(screen.get(Addresses.QUEUE).body()).doesNotContain("href=\"" + Addresses.ENTER + "\"");
    }

    @Test
    void shouldNotFindIt_whenTheSupplierIsOutOfReach() {
        // given
        screen.entry.refusals.add(new SlipRefusal(SlipField.FORM, SlipProblem.NOT_PAYABLE));
        screen.signedIn("mei");

        // then
        assertThat(screen.get(FORM).statusCode()).isEqualTo(404);
        assertThat(enter().statusCode()).isEqualTo(404);
    }

    @Test
    void shouldRefuseTheForm_whenItIsForgedOrNamesNothing() {
        // given
        screen.signedIn("liza");

        // then
        assertThat(screen.post(Addresses.ENTER, "formToken", "forged").statusCode())
                .isEqualTo(403);
        assertThat(screen.post(Addresses.ENTER, "formToken", token()).statusCode())
                .isEqualTo(400);
        assertThat(screen.entry.entered).isEmpty();
    }

    @Test
    void shouldSpeakFilipino_whenTheReaderDoes() {
        // given
        screen.signedIn("liza");

        // then
        assertThat(screen.get(FORM, "Accept-Language", "fil").body())
                .contains("<h1>Maglagay ng slip</h1>", "Patunay ng bayad");
    }

    @Test
    void shouldSayThatTheFileIsGone_whenSomethingElseIsWrong() {
        // given
        screen.signedIn("liza");
        String first = screen.get(FORM).body();
        screen.entry.refusals.add(new SlipRefusal(SlipField.AMOUNT, SlipProblem.MISSING));

        // then
        assertThat(first).doesNotContain("attachment-again");
        assertThat(enter().body()).contains("id=\"attachment-again\" data-file-again>Please choose the file again");
    }

    private HttpResponse<String> enter(String... fields) {
        String[] all = Arrays.copyOf(fields, fields.length + 8);
        System.arraycopy(
                new String[] {"supplier", "tala", "invoice", "1001", "submissionKey", KEY, "formToken", token()},
                0,
                all,
                fields.length,
                8);
        byte[] file = "bytes".getBytes(StandardCharsets.US_ASCII);
        return screen.postFile("attachment", Addresses.ENTER, "slip.jpg", file, all);
    }
}
