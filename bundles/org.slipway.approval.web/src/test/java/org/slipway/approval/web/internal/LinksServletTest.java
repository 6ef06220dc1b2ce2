// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.InvoiceBuilder.invoice;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.NotificationRefusal;
import org.slipway.api.invoice.NotificationRefused;
import org.slipway.api.link.InvoiceLinks;
import org.slipway.api.link.LinkPurpose;
import org.slipway.api.link.LinkSummary;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.Suppliers;

final class LinksServletTest extends ApprovalScreenFixture {

    private static final Invoice INVOICE = invoice().build();
    private static final String NUMBER = INVOICE.header().number();
    private static final Instant ISSUED = Instant.parse("2026-02-01T01:00:00Z");

    @Test
    void shouldListLinksInWords_whenTheInvoiceIsInReach() {
        // given
        given(
                link("open", "2026-04-01T00:00:00Z", Optional.empty()),
                link("old", "2026-03-01T00:00:00Z", Optional.empty()),
                link("gone", "2026-04-01T00:00:00Z", Optional.of(ISSUED)));
        screen.signedIn("liza");

        // when
        HttpResponse<String> answer = screen.get(Addresses.links(NUMBER));

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<h2 id=\"of-0\">Invoice " + NUMBER + "</h2>")
                .contains("<span class=\"chip chip-ok\">Can be opened</span>")
                .contains("<span class=\"chip\">Expired</span>")
                .contains("<span class=\"chip chip-bad\">Revoked</span>")
                .contains("<dt>Sent to</dt><dd>pa…@narra.example</dd>", "<dd>Not opened yet</dd>")
                .contains("<dt>Good for</dt><dd>Seeing and paying this invoice</dd>")
                .contains("name=\"link\" value=\"open\"", "name=\"link\" value=\"old\"")
                .doesNotContain("payables@narra.example", "name=\"link\" value=\"gone\"");
    }

    @Test
    void shouldSayWhatToDo_whenNothingIsFound() {
        // given
        given();
        screen.signedIn("mei");

        // then
        assertThat(screen.get(Addresses.LINKS).body()).contains("<input class=\"input\" id=\"invoice\"");
        assertThat(screen.get(Addresses.links(NUMBER)).body())
                .contains("aria-invalid=\"true\" aria-describedby=\"invoice-hint invoice-error\"")
                .contains("id=\"invoice-error\">No invoice of your suppliers has this number.")
                .doesNotContain("Send a link");
    }

    @Test
    void shouldOfferToSend_whenTheInvoiceHasNoLink() {
        given();
        screen.signedIn("liza");

        assertThat(screen.get(Addresses.links(NUMBER)).body()).contains("<h3>No link yet</h3>", "Send a link");
    }

    @Test
    void shouldRevoke_whenAReasonIsGiven() {
        // given
        given(link("open", "2026-04-01T00:00:00Z", Optional.empty()));
        screen.signedIn("liza");

        // when
        HttpResponse<String> answer = send("revoke", "open", " Wrong\r\naddress ");

        // then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue(Addresses.links(NUMBER));
        assertThat(screen.links.deeds).containsExactly("liza revokes open of tala/1001: Wrong address");
    }

    @Test
    void shouldBringTheReasonBack_whenTheSessionEndedWhileItWasTyped() {
        // given
        given(link("open", "2026-04-01T00:00:00Z", Optional.empty()));
        screen.signedIn("liza");
        String token = ApprovalScreen.token(screen.get(Addresses.QUEUE).body());
        screen.clock.advance(Duration.ofMinutes(31));

        // when
        screen.post(Addresses.LINKS + "/revoke", fields(token, "open", "Wrong address"));
        screen.signedIn("liza");

        // then
        assertThat(screen.get(Addresses.links(NUMBER)).body())
                .contains("What you typed is here again", "<details open>", "value=\"Wrong address\"");
        assertThat(screen.links.deeds).isEmpty();
    }

    @Test
    void shouldExplainAtTheField_whenTheReasonWontDo() {
        // given
        given(link("open", "2026-04-01T00:00:00Z", Optional.empty()));
        screen.signedIn("liza");

        // when
        HttpResponse<String> none = send("revoke", "open", " ");
        HttpResponse<String> tooLong = send("revoke", "open", "<b>" + "x".repeat(198));

        // then
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body())
                .contains("<details open>", "aria-describedby=\"reason-open-hint reason-open-error\"")
                .contains("<p class=\"error\" id=\"reason-open-error\">Write why the link is revoked.</p>");
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("Use at most 200 characters.").doesNotContain("<b>x");
        assertThat(screen.links.deeds).isEmpty();
    }

    @Test
    void shouldSaySo_whenSomebodyElseRevokedItBefore() {
        // given
        given(link("open", "2026-04-01T00:00:00Z", Optional.empty()));
        screen.links.revocable = false;
        screen.signedIn("liza");

        // when
        HttpResponse<String> answer = send("revoke", "open", "Wrong address");

        // then
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("<h2>This link was revoked already</h2>");
    }

    @Test
    void shouldSendANewLink_whenAsked() {
        // given
        given();
        screen.signedIn("liza");

        // when
        HttpResponse<String> answer = send("send", "", "");

        // then
        assertThat(answer.statusCode()).isEqualTo(303);
        String next = answer.headers().firstValue("Location").orElseThrow();
        assertThat(next).isEqualTo(Addresses.links(NUMBER) + "&sent=1");
        assertThat(screen.get(next).body()).contains("<h2>A mail with a link is on its way</h2>");
        assertThat(screen.links.deeds).containsExactly("liza sends tala/1001");
    }

    @ParameterizedTest
    @CsvSource({"NO_ADDRESS, 409, No address on file", "NOT_PAYABLE, 409, Nothing to pay", "UNKNOWN_INVOICE, 404, ''"})
    void shouldSayWhy_whenNoLinkCanBeSent(NotificationRefusal refusal, int status, String heading) {
        // given
        given();
        screen.links.refusal = Optional.of(new NotificationRefused(refusal));
        screen.signedIn("liza");

        // when
        HttpResponse<String> answer = send("send", "", "");

        // then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(heading);
    }

    @ParameterizedTest
    @CsvSource({
        "TOO_MANY_BY_STAFF, You have sent many links within an hour, at most 60",
        "TOO_MANY_OF_INVOICE, This invoice was mailed often within a day, at most 5"
    })
    void shouldSayWhenItWorksAgain_whenThereWereTooMany(NotificationRefusal refusal, String heading, String most) {
        // given
        given();
        screen.links.refusal =
                Optional.of(new NotificationRefused(refusal, Optional.of(Instant.parse("2026-03-02T03:00:00Z"))));
        screen.signedIn("liza");

        // when
        HttpResponse<String> answer = send("send", "", "");

        // then
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("<h2>" + heading + "</h2>", most, "from 2 Mar 2026, 11:00");
    }

    @Test
    void shouldOnlyShow_whenTheReaderIsAViewer() {
        // given
        given(link("open", "2026-04-01T00:00:00Z", Optional.empty()));
        screen.signedIn("omar");

        // then
        assertThat(screen.get(Addresses.links(NUMBER)).body())
                .contains("Can be opened")
                .doesNotContain("/links/revoke", "/links/send");
        assertThat(send("revoke", "open", "Wrong address").statusCode()).isEqualTo(403);
        assertThat(send("send", "", "").statusCode()).isEqualTo(403);
        assertThat(screen.links.deeds).isEmpty();
    }

    @Test
    void shouldBeUnknown_whenTheInvoiceIsAnotherSuppliersOrTheLinkAnotherInvoices() {
        // given
        given(link("open", "2026-04-01T00:00:00Z", Optional.empty()));

        // then
        screen.signedIn("mei");
        assertThat(send("revoke", "open", "Wrong address").statusCode()).isEqualTo(404);
        assertThat(send("send", "", "").statusCode()).isEqualTo(404);
        screen.cookies.clear();
        screen.signedIn("liza");
        assertThat(send("revoke", "other", "Wrong address").statusCode()).isEqualTo(404);
        assertThat(screen.links.deeds).isEmpty();
    }

    @Test
    void shouldRefuseTheForm_whenItIsNotOurs() {
        given(link("open", "2026-04-01T00:00:00Z", Optional.empty()));
        screen.signedIn("liza");

        assertThat(screen.post(Addresses.LINKS + "/revoke", fields("forged", "open", "Wrong"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(screen.links.deeds).isEmpty();
        assertThat(screen.get(Addresses.LINKS + "/revoke").statusCode()).isEqualTo(405);
        assertThat(screen.get(Addresses.LINKS + "/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldComeBackAfterSigningIn_whenAStrangerAsks() {
        HttpResponse<String> answer = screen.get(Addresses.links("INV/7 ñ"));

        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/approvals/sign-in?to=%2Fapprovals%2Flinks%3Finvoice%3DINV%252F7%2B%25C3%25B1");
        assertThat(Addresses.own(Addresses.links("INV/7 ñ"))).isEqualTo("/approvals/links?invoice=INV%2F7+%C3%B1");
        assertThat(Addresses.own("/approvals/links?invoice=1&to=//evil")).isEqualTo("/approvals");
    }

    @Test
    void shouldBeLinked_whenASlipIsReviewed() {
        screen.with(SlipBuilder.slip()).signedIn("liza");

        assertThat(screen.get("/approvals/slips/PS-7KQ4-M2").body())
                .contains("<a href=\"/approvals/links?invoice=", ">Portal links of the invoice</a>");
    }

    private void given(LinkSummary... links) {
        screen.links.known.add(new InvoiceLinks(INVOICE.summary(), Suppliers.TALA, List.of(links)));
    }

    private static LinkSummary link(String selector, String expires, Optional<Instant> revoked) {
        return new LinkSummary(
                selector,
                LinkPurpose.VIEW_AND_PAY,
                "payables@narra.example",
                ISSUED,
                Instant.parse(expires),
                Optional.empty(),
                revoked);
    }

    private HttpResponse<String> send(String step, String selector, String reason) {
        String token = ApprovalScreen.token(screen.get(Addresses.QUEUE).body());
        return screen.post(Addresses.LINKS + "/" + step, fields(token, selector, reason));
    }

    private static String[] fields(String token, String selector, String reason) {
        return new String[] {
            "formToken", token, "invoice", NUMBER, "supplier", "tala", "id", "1001", "link", selector, "reason", reason
        };
    }
}
