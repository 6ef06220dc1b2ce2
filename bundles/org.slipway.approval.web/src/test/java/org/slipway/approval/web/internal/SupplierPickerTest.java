// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.testkit.SlipBuilder;

final class SupplierPickerTest extends ApprovalScreenFixture {

    private static final String PAGE = SupplierNamePage.ADDRESS;

    @Test
    void shouldBeTheOnlyOne_whenNoneIsNamed() {
        screen.signedIn("ada");

        assertThat(screen.get(PAGE).body()).isEqualTo("about tala");
    }

    @ParameterizedTest
    @CsvSource({"ada, tala, tala", "duo, bay%26view, bay&view", "root, anyone, anyone", "root, +tala+, tala"})
    void shouldBeTheNamedOne_whenItIsInReach(String name, String named, String supplier) {
        screen.signedIn(name);

        assertThat(screen.get(PAGE + "?supplier=" + named).body()).isEqualTo("about " + supplier);
    }

    @ParameterizedTest
    @CsvSource({"ada, ?supplier=bayview", "ada, ?supplier=a+b", "duo, ?supplier=x", "liza, ''", "omar, ?supplier=tala"})
    void shouldRefuse_whenTheReaderMayNotSetItUp(String name, String query) {
        // given
        screen.signedIn(name);

        // when
        HttpResponse<String> answer = screen.get(PAGE + query);

        // then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("Only admins of a supplier set it up", "<a class=\"btn\" href=\"/approvals\">");
    }

    @Test
    void shouldListThem_whenSeveralAreInReach() {
        // given
        screen.signedIn("duo");

        // when
        HttpResponse<String> answer = screen.get(PAGE);

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<h2 id=\"suppliers\">Which supplier?</h2>")
                .contains("<li><a href=\"/approvals/named?supplier=bay%26view\">bay&amp;view</a>\n</li>")
                .contains(
                        "<li><a href=\"/approvals/named?supplier=tala\">tala</a>\n<span class=\"soft\">Tala Trading Corporation")
                .doesNotContain("<input class=\"input\"");
    }

    @Test
    void shouldAskForTheId_whenEveryOneIsInReach() {
        // given
        screen.signedIn("root");

        // when
        HttpResponse<String> answer = screen.get(PAGE);

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<form method=\"get\" action=\"/approvals/named\"")
                .contains("name=\"supplier\" value=\"\"", "aria-describedby=\"supplier-hint\"");
    }

    @Test
    void shouldExplainAtTheField_whenTheIdCannotBeOne() {
        // given
        screen.signedIn("root");

        // when
        HttpResponse<String> spaced = screen.get(PAGE + "?supplier=%3Cb%3E+1");
        HttpResponse<String> longer = screen.get(PAGE + "?supplier=" + "x".repeat(65));

        // then
        assertThat(spaced.statusCode()).isEqualTo(422);
        assertThat(spaced.body())
                .contains(
                        "value=\"&lt;b> 1\"", "aria-invalid=\"true\" aria-describedby=\"supplier-hint supplier-error\"")
                .contains("id=\"supplier-error\"><span>\nAn id has 1 to 64 visible characters and no spaces.");
        assertThat(longer.statusCode()).isEqualTo(422);
        assertThat(longer.body()).contains("value=\"" + "x".repeat(64) + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/approvals/methods", "/approvals/supplier"})
    void shouldComeBackAfterSigningIn_whenAStrangerAsksForAPageOfSetUp(String address) {
        assertThat(Addresses.own(address)).isEqualTo(address);
        assertThat(Addresses.own(Addresses.setUp(address, "b&y/ñ"))).isEqualTo(address + "?supplier=b%26y%2F%C3%B1");
        assertThat(Addresses.own(address + "?supplier=x&to=//evil")).isEqualTo("/approvals");
        assertThat(Addresses.own(address + "//evil")).isEqualTo("/approvals");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/approvals", "/approvals/work", "/approvals/posting", "/approvals/links"})
    void shouldLeadToEveryPart_whenAPageIsOpen(String address) {
        // given
        screen.signedIn("liza");

        // when
        String page = screen.get(address).body();

        // then
        assertThat(page)
                .contains("<nav class=\"places\" aria-label=\"Parts of the approval screen\">")
                .contains(">Queue</a>", ">Open work</a>", ">Portal links</a>")
                .containsOnlyOnce("<a href=\"" + address + "\" aria-current=\"page\">");
    }

    @Test
    void shouldLeadToSetUpOnly_whenTheReaderIsAnAdmin() {
        screen.signedIn("liza");
        assertThat(screen.get("/approvals").body()).doesNotContain("/approvals/supplier");

        screen.cookies.clear();
        screen.signedIn("ada");
        assertThat(screen.get("/approvals").body())
                .contains("<a href=\"/approvals/supplier\" aria-current=\"false\">Supplier</a>");
        assertThat(screen.get("/approvals/supplier").body())
                .contains("<a href=\"/approvals/supplier\" aria-current=\"page\">Supplier</a>");
    }

    @Test
    void shouldSayThatItIsWithinTheQueue_whenASlipIsOpen() {
        screen.with(SlipBuilder.slip()).signedIn("liza");

        assertThat(screen.get(SLIP).body())
                .contains("<a href=\"/approvals\" aria-current=\"true\">Queue</a>")
                .contains("<a href=\"/approvals/work\" aria-current=\"false\">Open work</a>");
    }
}
