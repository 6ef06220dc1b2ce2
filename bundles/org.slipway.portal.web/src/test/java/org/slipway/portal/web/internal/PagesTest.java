// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.api.invoice.InvoiceStatus;
import org.slipway.api.slip.SlipProblem;
import org.slipway.portal.web.internal.view.PortalRequest;
import org.slipway.testkit.InvoiceBuilder;
import org.slipway.testkit.Methods;
import org.slipway.testkit.SlipBuilder;
import org.slipway.web.Assets;
import org.slipway.web.QrDrawing;
import org.slipway.web.testing.MessageFiles;
import org.slipway.web.testing.PageAddresses;

class PagesTest {

    @TempDir
    Path temporary;

    private Portal portal;

    @BeforeEach
    void start() {
        portal = new Portal(temporary);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void shouldShowInvoiceAndBalance_whenInvoiceIsOpen() {
        HttpResponse<String> answer = portal.visit("/portal/invoice");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(Portal.text(answer))
                .contains("Outstanding balance ₱11,200.00")
                .contains("Invoice INV-1001", "Billed to Narra Hardware", "Due 18 Mar 2026", "Open", "Pay Now")
                .contains("Goods delivered 1 ₱10,000.00 ₱1,200.00 ₱10,000.00")
                .contains("Subtotal ₱10,000.00 Tax ₱1,200.00 Total ₱11,200.00")
                .doesNotContain("Payment slips", "Paid");
    }

    @Test
    void shouldShowSlipsByCodeBesideTheBalance_whenSomeWait() {
        portal.behind.slips.add(SlipBuilder.slip().build());

        String page = Portal.text(portal.visit("/portal/invoice"));

        assertThat(page).contains("Outstanding balance ₱11,200.00", "₱5,000.00 pending");
        assertThat(page).contains("PS-7KQ4-M2 ₱5,000.00 2 Mar 2026 Pending");
    }

    static List<Arguments> states() {
        return List.of(
                Arguments.of(
                        InvoiceBuilder.invoice().paid("1200.00"), "Part-paid", "Outstanding balance ₱10,000.00", true),
                Arguments.of(
                        InvoiceBuilder.invoice().dates("2026-01-01", "2026-03-01"),
                        "Overdue",
                        "Outstanding balance ₱11,200.00",
                        true),
                Arguments.of(
                        InvoiceBuilder.invoice().paid("11200.00").status(InvoiceStatus.PAID),
                        "Paid",
                        "Outstanding balance ₱0.00",
                        false),
                Arguments.of(
                        InvoiceBuilder.invoice().status(InvoiceStatus.CANCELLED),
                        "Cancelled",
                        "Please don’t pay it",
                        false));
    }

    @ParameterizedTest
    @MethodSource("states")
    void shouldSayHowItStands_whenInvoiceIsNotJustOpen(
            InvoiceBuilder invoice, String state, String words, boolean payable) {
        portal.behind.invoice = invoice.build();

        String page = Portal.text(portal.visit("/portal/invoice"));

        assertThat(page).contains(state, words);
        assertThat(page.contains("Pay Now")).isEqualTo(payable);
        assertThat(portal.visit("/portal/pay").statusCode()).isEqualTo(payable ? 200 : 303);
        assertThat(portal.visit("/portal/pay/slip").statusCode()).isEqualTo(payable ? 200 : 303);
    }

    @Test
    void shouldShowOptionsAndAccounts_whenCustomerWantsToPay() {
        HttpResponse<String> answer = portal.visit("/portal/pay");

        assertThat(answer.body()).contains("href=\"/portal/pay/slip\"");
        assertThat(Portal.text(answer))
                .contains("Upload Payment Slip", "0917 000 0000", "InstaPay to BDO", "Carries ₱50,000.00 at most");
    }

    @Test
    void shouldShowTheQrCode_whenAMethodHasOne() {
        assertThat(portal.visit("/portal/pay").body())
                .contains("<img src=\"/portal/pay/qr/instapay\" width=\"240\" height=\"240\"");

        HttpResponse<String> picture = portal.visit("/portal/pay/qr/instapay");

        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(picture.body()).isEqualTo(QrDrawing.svg(FakePortal.QR.payload()));
        assertThat(portal.visit("/portal/pay/qr/gcash").statusCode()).isEqualTo(404);
        assertThat(portal.server.get("/portal/pay/qr/instapay").statusCode()).isEqualTo(403);
    }

    @Test
    void shouldSaySo_whenCountryHasNoOption() {
        portal.behind.options = List.of();

        assertThat(Portal.text(portal.visit("/portal/pay"))).contains("has no online payment option yet");
        assertThat(portal.visit("/portal/pay/slip").statusCode()).isEqualTo(303);
    }

    @Test
    void shouldFillInCompanyAndRest_whenFormIsShown() {
        portal.behind.slips.add(SlipBuilder.slip().build());

        HttpResponse<String> answer = portal.visit("/portal/pay/slip");

        assertThat(answer.body())
                .contains("name=\"company\" value=\"Narra Hardware\"")
                .contains("name=\"amount\" value=\"6,200.00\"")
                .contains("name=\"submissionKey\" value=\"key-key-key-key-key-key-1\"")
                .contains("type=\"date\" id=\"transactionDate\" name=\"transactionDate\" value=\"\" max=\"2026-03-02\"")
                .contains("<option value=\"instapay\">InstaPay to BDO</option>");
        assertThat(Portal.text(answer))
                .contains("Upload Payment Slip", "Transaction Date", "Company", "Payment Method", "Reference No.")
                .contains(
                        "Amount",
                        "Attachment",
                        " OK ",
                        "up to 10 MB",
                        "subject to approval by Tala Trading Corporation")
                .contains("Payment slips that pay ₱5,000.00 of this invoice already wait for the supplier.");
    }

    @Test
    void shouldSayWhomToAsk_whenNoMethodTakesTheCurrency() {
        portal.behind.methods = List.of(Methods.BANK_TRANSFER);

        HttpResponse<String> answer = portal.visit("/portal/pay");

        assertThat(Portal.text(answer)).contains("Please ask them how to pay.").doesNotContain("DBS");
        assertThat(answer.body()).doesNotContain("/portal/pay/slip");
    }

    @Test
    void shouldOfferNoForm_whenSupplierHasNoMethods() {
        portal.behind.methods = List.of();

        HttpResponse<String> answer = portal.visit("/portal/pay/slip");

        assertThat(answer.body()).doesNotContain("<form");
        assertThat(Portal.text(answer)).contains("has not set up a payment method for PHP yet");
    }

    @ParameterizedTest
    @EnumSource(value = SlipProblem.class, mode = EnumSource.Mode.EXCLUDE, names = "NOT_ALLOWED")
    void shouldHaveWordsForEveryProblem_whenFieldIsWrong(SlipProblem problem) {
        assertThat(MessageFiles.read(PortalRequest.class, "messages.properties"))
                .containsKey("problem." + problem);
    }

    @Test
    void shouldMentionAnArgument_whenProblemHasOneOnly() {
        assertThat(MessageFiles.read(PortalRequest.class, "messages.properties").entrySet().stream()
                        .filter(message -> message.getKey().startsWith("problem.")
                                && !message.getValue().isEmpty())
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(
                        "problem.TOO_LONG",
                        "problem.TOO_OLD",
                        "problem.IN_FUTURE",
                        "problem.TOO_PRECISE",
                        "problem.AMBIGUOUS",
                        "problem.OVER_OUTSTANDING",
                        "problem.OVER_METHOD_CAP",
                        "problem.OVER_ALLOCATED",
                        "problem.SUM_OVER_AMOUNT",
                        "problem.NOT_ALLOCATED",
                        "problem.ONE_IN_PART",
                        "problem.TOO_LARGE",
                        "problem.TOO_MANY_PIXELS",
                        "problem.TOO_MANY_PAGES",
                        "problem.TOO_MANY_WAITING",
                        "problem.INVOICE_USED_UP",
                        "problem.CUSTOMER_USED_UP");
    }

    @Test
    void shouldHaveTheSameKeysAndPlaces_whenLanguagesAreCompared() {
        assertThat(MessageFiles.read(PortalRequest.class, "messages_fil.properties"))
                .isEqualTo(MessageFiles.read(PortalRequest.class, "messages.properties"));
    }

    @Test
    void shouldHaveAnAddressOfItsOwn_whenPageIsRegistered() {
        assertThat(PageAddresses.all())
                .hasSize(12)
                .doesNotHaveDuplicates()
                .allMatch(address -> address.startsWith("/portal/"));
    }

    @Test
    void shouldSpeakFilipino_whenBrowserAsksForIt() {
        String cookie = portal.enter(FakePortal.LINK);

        HttpResponse<String> answer =
                portal.server.get("/portal/invoice", "Cookie", cookie, "Accept-Language", "tl,en;q=0.5");

        assertThat(answer.body()).contains("<html lang=\"fil\">", "Sinisingil kay");
    }

    @Test
    void shouldStayBelowThirtyKilobytes_whenInvoicePageIsLoadedFirst() {
        portal.behind.invoice = InvoiceBuilder.invoice().lines(20).build();
        portal.behind.slips.add(SlipBuilder.slip().build());
        portal.behind.slips.add(SlipBuilder.slip().code("PS-0000-01").build());
        portal.behind.slips.add(SlipBuilder.slip().code("PS-0000-02").build());

        int page = portal.visit("/portal/invoice").body().getBytes(StandardCharsets.UTF_8).length;
        long style = portal.server
                .get(Assets.url("slipway.css"), "Accept-Encoding", "gzip")
                .headers()
                .firstValueAsLong("Content-Length")
                .orElseThrow();
        long mark = portal.server
                .get(Assets.url("mark.svg"))
                .headers()
                .firstValueAsLong("Content-Length")
                .orElseThrow();

        assertThat(page + style + mark)
                .as("page %s, style %s, mark %s", page, style, mark)
                .isLessThan(30_000 - 3_000);
    }
}
