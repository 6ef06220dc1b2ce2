// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.singaporeSlip;
import static org.slipway.testkit.SlipBuilder.slip;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.CustomerId;
import org.slipway.api.UnavailableException;
import org.slipway.api.check.CheckColour;
import org.slipway.api.invoice.Customer;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipState.Rejection;

final class QueueExportTest extends ApprovalScreenFixture {

    private static final String HEADING = "\uFEFF\"slip\",\"supplier\",\"state\",\"customer\",\"company\",\"invoice\","
            + "\"paymentMethod\",\"referenceNo\",\"transactionDate\",\"amount\",\"currency\",\"submitted\",\"decided\","
            + "\"decidedBy\",\"receipt\",\"reason\",\"checks\",\"enteredBy\",\"timeZone\"\r\n";

    @Test
    void shouldHoldWhatTheListShows_whenItIsDownloaded() {
        // given
        screen.with(slip(), singaporeSlip().code("PS-AAAA-AA")).signedIn("liza");

        // when
        HttpResponse<String> answer = screen.get("/approvals/export?view=to-decide");

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .get()
                .asString()
                .matches("attachment; filename=\"slips-to-decide-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
        assertThat(answer.body())
                .isEqualTo(HEADING
                        + "\"PS-7KQ4-M2\",\"tala\",\"PENDING\",\"Narra Hardware\",\"Narra Hardware\",\"INV-1001\","
                        + "\"GCash\",\"1234567890123\",\"2026-03-01\",\"5000.00\",\"PHP\",\"2026-03-02 09:30:00\",\"\","
                        + "\"\",\"\",\"\",\"NONE\",\"\",\"Asia/Manila\"\r\n");
    }

    @Test
    void shouldSayWhatWasDecided_whenSlipsAreDone() {
        // given
        screen.with(
                        slip().code("PS-0000-01")
                                .enteredBy("ben")
                                .state(new SlipState.Posted(DECISION, "RC-7", DECISION.at())),
                        slip().code("PS-0000-02")
                                .state(new SlipState.Rejected(DECISION, new Rejection(RejectReason.DUPLICATE, ""))))
                .signedIn("liza");

        screen.queue.colours.put(new SlipCode("PS-0000-01"), CheckColour.RED);

        // when
        String file = screen.get("/approvals/export?view=done").body();

        // then
        assertThat(file)
                .contains("\"2026-03-04 12:00:00\",\"ana\",\"RC-7\",\"\",\"RED\",\"ben\",\"Asia/Manila\"\r\n")
                .contains("\"2026-03-04 12:00:00\",\"ana\",\"\",\"DUPLICATE\",\"NONE\",\"\",\"Asia/Manila\"\r\n");
    }

    @Test
    void shouldHoldOnlyWhatIsFiltered_whenAFilterIsInForce() {
        // given
        screen.with(slip(), slip().code("PS-AAAA-AA").referenceNo("ODD 1")).signedIn("liza");

        // then
        assertThat(screen.get("/approvals?text=odd").body())
                .contains("<a href=\"/approvals/export?view=to-decide&amp;text=odd\" download>");
        assertThat(screen.get("/approvals/export?view=to-decide&text=odd").body())
                .contains("PS-AAAA-AA")
                .doesNotContain("PS-7KQ4-M2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\uFF1D1", "=cmd|' /C calc'!A0"})
    void shouldBeNoFormula_whenATextLooksLikeOne(String text) {
        CsvFile file = new CsvFile();
        file.row(text);

        assertThat(new String(file.bytes(), StandardCharsets.UTF_8)).isEqualTo("\uFEFF\"'" + text + "\"\r\n");
    }

    @ParameterizedTest
    @CsvSource({"1-1,1-1", "A=1,A=1", "'say \"hi\"','say \"\"hi\"\"'", "'a,b','a,b'", "'',''"})
    void shouldStayAsItIs_whenATextIsHonest(String text, String cell) {
        CsvFile file = new CsvFile();
        file.row(text);

        assertThat(new String(file.bytes(), StandardCharsets.UTF_8)).isEqualTo("\uFEFF\"" + cell + "\"\r\n");
    }

    @Test
    void shouldBeNoFormula_whenACustomerWroteOne() {
        // given
        Customer customer = new Customer(new CustomerId("C-1"), "=HYPERLINK(\"http://x\")", "");
        screen.with(slip().customer(customer).referenceNo("@1")).signedIn("liza");

        // then
        assertThat(screen.get("/approvals/export").body())
                .contains("\"'=HYPERLINK(\"\"http://x\"\")\"", "\"'@1\"")
                .doesNotContain("\"=", "\"@");
    }

    @Test
    void shouldSaySoInTheLastRow_whenSlipsAreMissing() {
        // given
        screen.with(slip()).signedIn("liza");
        screen.queue.unfinished = true;

        // then
        assertThat(screen.get("/approvals/export").body())
                .endsWith(
                        "\"There may be more than these: at most 5000 slips are exported at once (use a filter), and none that can’t be read.\"\r\n");
    }

    @Test
    void shouldLeadToThePageThatSaysWhatIsWrong_whenAFilterCannotBeRead() {
        // given
        screen.signedIn("liza");

        // when
        HttpResponse<String> answer = screen.get("/approvals/export?view=done&age=x%22");

        // then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/approvals?view=done&age=x%22");
    }

    @Test
    void shouldTellAnIncidentAndNoPartOfTheList_whenDatabaseDoesNotAnswer() {
        // given
        screen.with(slip()).signedIn("liza");
        screen.approvals.trouble = new UnavailableException("database", new IOException("refused"));

        // when
        HttpResponse<String> answer = screen.get("/approvals/export");

        // then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).doesNotContain("PS-7KQ4-M2");
    }
}
