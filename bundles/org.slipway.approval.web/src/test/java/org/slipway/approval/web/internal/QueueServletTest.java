// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.singaporeSlip;
import static org.slipway.testkit.SlipBuilder.slip;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.CustomerId;
import org.slipway.api.UnavailableException;
import org.slipway.api.invoice.Customer;
import org.slipway.api.slip.SlipState;
import org.slipway.testkit.SlipBuilder;

final class QueueServletTest extends ApprovalScreenFixture {

    @Test
    void shouldListWhatWaits_whenStaffSignsIn() {
        // given
        screen.with(slip()).signedIn("liza");

        // when
        HttpResponse<String> answer = screen.get("/approvals");

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<a class=\"code\" href=\"/approvals/slips/PS-7KQ4-M2\">PS-7KQ4-M2</a>")
                .contains(
                        "<td>Narra Hardware</td>",
                        "<td class=\"whole\">INV-1001</td>",
                        "<td>GCash</td>",
                        "<td class=\"long\">1234567890123</td>")
                .contains("<td class=\"num money\">₱5,000.00</td>", "<td class=\"time\">2 Mar 2026, 9:30")
                .contains("<span class=\"chip chip-wait\" data-state>Pending</span>")
                .contains("<a href=\"/approvals?view=to-decide\" aria-current=\"page\">To decide</a>")
                .contains("<a href=\"/approvals?view=in-posting\">In posting</a>")
                .doesNotContain("Next page", "First page", "<th scope=\"col\">Supplier</th>");
    }

    @Test
    void shouldShowNothingOfOthers_whenStaffBelongsToOneSupplier() {
        // given
        screen.with(slip(), singaporeSlip().code("PS-AAAA-AA")).signedIn("mei");

        // when
        String page = screen.get("/approvals").body();

        // then
        assertThat(page).contains("PS-AAAA-AA", "$250.00").doesNotContain("PS-7KQ4-M2", "Narra");
    }

    @Test
    void shouldNameTheSupplier_whenStaffReachesAll() {
        // given
        screen.with(slip(), singaporeSlip().code("PS-AAAA-AA")).signedIn("omar");

        // when
        String page = screen.get("/approvals").body();

        // then
        assertThat(page)
                .contains(
                        "<th scope=\"col\">Supplier</th>",
                        "<td>Tala Trading Corporation</td>",
                        "<td>Bayview Marine Pte Ltd</td>")
                .contains("PS-7KQ4-M2", "PS-AAAA-AA");
    }

    @Test
    void shouldKeepTheListsApart_whenSlipsMoveOn() {
        // given
        SlipState approved = new SlipState.Approved(DECISION);
        SlipState posted = new SlipState.Posted(DECISION, "RC-7", DECISION.at());
        SlipState refused = new SlipState.PostingRefused(DECISION, "period closed", DECISION.at());
        screen.with(
                        slip().code("PS-0000-01"),
                        slip().code("PS-0000-02").state(approved),
                        slip().code("PS-0000-03").state(posted),
                        slip().code("PS-0000-04").state(refused))
                .signedIn("liza");

        // when
        String toDecide = screen.get("/approvals?view=to-decide").body();
        String inPosting = screen.get("/approvals?view=in-posting").body();
        String done = screen.get("/approvals?view=done").body();

        // then
        assertThat(toDecide)
                .contains("PS-0000-01", "PS-0000-04", ">Posting refused<")
                .doesNotContain("-02", "-03");
        assertThat(inPosting).contains("PS-0000-02", ">Approved<").doesNotContain("-01", "-03", "-04");
        assertThat(done).contains("PS-0000-03", ">Posted<").doesNotContain("-01", "-02", "-04");
    }

    @Test
    void shouldGoPageByPage_whenThereAreHundreds() {
        // given
        screen.with(IntStream.range(100, 220)
                        .mapToObj(number -> slip().code("PS-A" + number + "-00"))
                        .toArray(SlipBuilder[]::new))
                .signedIn("liza");

        // when
        String first = screen.get("/approvals").body();
        String second = screen.get("/approvals?view=to-decide&after=PS-A149-00").body();
        String last = screen.get("/approvals?view=to-decide&after=PS-A199-00").body();

        // then
        assertThat(first.split("class=\"code\"")).hasSize(51);
        assertThat(first)
                .contains("rel=\"next\" href=\"/approvals?view=to-decide&amp;after=PS-A149-00\"")
                .doesNotContain("First page");
        assertThat(second)
                .contains("PS-A150-00", "PS-A199-00", "First page", "Next page")
                .doesNotContain(">PS-A149-00<");
        assertThat(last.split("class=\"code\"")).hasSize(21);
        assertThat(last).contains("First page").doesNotContain("Next page");
    }

    @Test
    void shouldSayThatTheListIsEmpty_whenNothingIsInIt() {
        // given
        screen.signedIn("liza");

        // when
        String page = screen.get("/approvals").body();

        // then
        assertThat(page).contains("<h2>Nothing in this list</h2>").doesNotContain("<table");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"view=nonsense", "view=%3Cscript%3E", "after=%3Cscript%3E", "view=to-decide&after=PS-ZZZZ-ZZ"})
    void shouldShowAList_whenParametersAreNonsense(String query) {
        // given
        screen.with(slip()).signedIn("liza");

        // when
        HttpResponse<String> answer = screen.get("/approvals?" + query);

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("nonsense", "<script>");
    }

    @Test
    void shouldEscapeEverything_whenCustomersWriteMarkup() {
        // given
        Customer customer = new Customer(new CustomerId("C-1"), "<script>alert(1)</script>", "");
        screen.with(slip().customer(customer).referenceNo("\"><img src=x>")).signedIn("liza");

        // when
        String page = screen.get("/approvals").body();

        // then
        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src=x&gt;")
                .doesNotContain("<script>", "<img");
    }

    @Test
    void shouldTellAnIncident_whenDatabaseDoesNotAnswer() {
        // given
        screen.with(slip()).signedIn("liza");
        screen.approvals.trouble = new UnavailableException("database", new IOException("refused"));

        // when
        HttpResponse<String> answer = screen.get("/approvals");

        // then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).containsPattern("INC-[0-9A-Z]{4}-[0-9A-Z]{4}").doesNotContain("database");
    }
}
