// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.singaporeSlip;
import static org.slipway.testkit.SlipBuilder.slip;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.CustomerId;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.FileReview;
import org.slipway.api.approval.Preview;
import org.slipway.api.approval.PreviewState;
import org.slipway.api.approval.Scan;
import org.slipway.api.invoice.Customer;
import org.slipway.api.slip.Attachment;
import org.slipway.api.slip.FileType;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipState.Decision;
import org.slipway.api.slip.SlipState.Rejection;

final class SlipServletTest {

    private static final String SLIP = "/approvals/slips/PS-7KQ4-M2";
    private static final Decision DECISION = new Decision("ana", Instant.parse("2026-03-04T04:00:00Z"));

    @TempDir
    private Path temporary;

    private ApprovalScreen screen;

    @BeforeEach
    void start() {
        screen = new ApprovalScreen(temporary);
    }

    @AfterEach
    void stop() {
        screen.close();
    }

    @Test
    void shouldShowThePictureBesideTheFigures_whenSlipIsPending() {
        // given
        screen.with(slip().version(3)).signedIn("liza");

        // when
        HttpResponse<String> answer = screen.get(SLIP);

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<img src=\"" + SLIP + "/preview/1\" alt=\"Page 1 of the attachment\" loading=\"eager\">")
                .contains("<img src=\"" + SLIP + "/preview/2\" alt=\"Page 2 of the attachment\" loading=\"lazy\">")
                .contains("<a href=\"" + SLIP + "/original\" download>Download the original</a>")
                .contains("<dt>This slip</dt><dd class=\"money\">₱5,000.00</dd>")
                .contains("<dt>Outstanding balance</dt><dd class=\"money\">₱11,200.00</dd>")
                .contains("<dt>Other pending slips</dt><dd class=\"money\">₱750.00</dd>")
                .contains("<dt>Transaction Date</dt><dd>1 Mar 2026</dd>")
                .contains("<dt>Company</dt><dd>Narra Hardware</dd>", "<dt>Payment Method</dt><dd>GCash</dd>")
                .contains("<dt>Reference No.</dt><dd>1234567890123</dd>", "<dt>Amount</dt><dd>₱5,000.00</dd>")
                .contains("Narra Hardware · Invoice INV-1001 · Tala Trading Corporation · submitted 2 Mar 2026, 9:30")
                .contains("<input type=\"hidden\" name=\"version\" value=\"3\">", "action=\"" + SLIP + "/approve\"")
                .contains("A receipt of ₱5,000.00 will be posted to GCash.", "<option value=\"NOT_RECEIVED\">")
                .doesNotContain("<details open", "class=\"error\"");
    }

    @ParameterizedTest
    @CsvSource({"WAITING, The picture is being made.", "FAILED, No picture can be made of this file."})
    void shouldSayWhyThereIsNoPicture_whenPreviewIsNotReady(PreviewState state, String why) {
        // given
        screen.with(new FileReview(new Preview(state, 0), Scan.CLEAN, List.of()))
                .signedIn("liza");

        // when
        String page = screen.get(SLIP).body();

        // then
        assertThat(page).contains(why, "Download the original").doesNotContain("<img");
    }

    @Test
    void shouldShowNoForms_whenStaffMayOnlyLook() {
        // given
        screen.with(slip()).signedIn("omar");

        // when
        String page = screen.get(SLIP).body();

        // then
        assertThat(page).contains("₱5,000.00").doesNotContain("/approve", "/reject");
    }

    @Test
    void shouldApproveWhatWasShown_whenApproved() {
        // given
        screen.with(slip().version(3)).signedIn("liza");

        // when
        HttpResponse<String> answer = send("approve", "version", "3");

        // then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue(SLIP);
        assertThat(screen.approvals.decisions).containsExactly("liza approves PS-7KQ4-M2 v3");
    }

    @Test
    void shouldRejectWithReasonAndNote_whenRejected() {
        // given
        screen.with(slip().version(3)).signedIn("liza");

        // when
        HttpResponse<String> answer =
                send("reject", "version", "3", "reason", "OTHER", "note", " Send the whole\r\npicture, ₱ too ");

        // then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(screen.approvals.decisions)
                .containsExactly("liza rejects PS-7KQ4-M2 v3 OTHER: Send the whole\npicture, ₱ too");
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "reject"})
    void shouldDecideNothing_whenTokenIsMissingOrForeign(String decision) {
        // given
        screen.with(slip()).signedIn("omar");
        String foreign = ApprovalScreen.token(screen.get("/approvals").body());
        screen.cookies.clear();
        screen.signedIn("liza");

        // when
        HttpResponse<String> without = screen.post(SLIP + "/" + decision, "version", "0", "reason", "OTHER");
        HttpResponse<String> other =
                screen.post(SLIP + "/" + decision, "version", "0", "reason", "OTHER", "formToken", foreign);
        HttpResponse<String> crossSite = screen.post(
                new String[] {"Sec-Fetch-Site", "same-site"},
                SLIP + "/" + decision,
                "version",
                "0",
                "reason",
                "OTHER",
                "formToken",
                token());

        // then
        assertThat(List.of(without.statusCode(), other.statusCode(), crossSite.statusCode()))
                .containsOnly(403);
        assertThat(screen.approvals.decisions).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "reject"})
    void shouldDecideNothing_whenAskedByGet(String decision) {
        // given
        screen.with(slip()).signedIn("liza");

        // when
        HttpResponse<String> answer = screen.get(SLIP + "/" + decision + "?version=0&reason=OTHER");

        // then
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(screen.approvals.decisions).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "STALE, 409, This slip changed while you looked at it",
        "DECIDED, 409, This slip was decided already",
        "NOT_ALLOWED, 403, You may look"
    })
    void shouldLeadToTheSlipAsItIs_whenDecisionIsRefused(DecisionRefusal refusal, int status, String heading) {
        // given
        screen.with(slip()).signedIn("liza");
        screen.approvals.refusal = Optional.of(refusal);

        // when
        HttpResponse<String> answer = send("approve", "version", "0");

        // then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<h1>" + heading, "<a class=\"btn\" href=\"" + SLIP + "\">");
    }

    @Test
    void shouldRefuse_whenViewerSendsADecision() {
        // given
        screen.with(slip()).signedIn("omar");
        String token = ApprovalScreen.token(screen.get(SLIP).body());

        // when
        HttpResponse<String> answer = screen.post(SLIP + "/approve", "version", "0", "formToken", token);

        // then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Your account does not have the role slipway-approver.");
    }

    @Test
    void shouldExplainOnTheSlipsPage_whenInvoiceOwesLess() {
        // given
        screen.with(slip().version(3)).signedIn("liza");
        screen.approvals.refusal = Optional.of(DecisionRefusal.OVER_OUTSTANDING);

        // when
        HttpResponse<String> answer = send("approve", "version", "3");

        // then
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("<div class=\"notice notice-bad\" role=\"status\">")
                .contains("<h2>This would be more than the invoice owes</h2>", "₱11,200.00", "/reject");
    }

    @ParameterizedTest
    @CsvSource({"''", "NONSENSE"})
    void shouldAskForTheReason_whenNoneIsChosen(String reason) {
        // given
        screen.with(slip()).signedIn("liza");

        // when
        HttpResponse<String> answer = send("reject", "version", "0", "reason", reason, "note", "<b>kept</b>");

        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("<details open>", "aria-invalid=\"true\" aria-describedby=\"reason-error\"")
                .contains("<p class=\"error\" id=\"reason-error\">Choose a reason.</p>")
                .contains("\n&lt;b&gt;kept&lt;/b&gt;</textarea>");
        assertThat(screen.approvals.decisions).isEmpty();
    }

    @Test
    void shouldAskForTheNote_whenReasonNeedsOne() {
        // given
        screen.with(slip()).signedIn("liza");
        screen.approvals.refusal = Optional.of(DecisionRefusal.NOTE_MISSING);

        // when
        HttpResponse<String> answer = send("reject", "version", "0", "reason", "OTHER", "note", "");

        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("<p class=\"error\" id=\"note-error\">Write what the customer should do.</p>")
                .contains("<option value=\"OTHER\" selected>");
    }

    @Test
    void shouldKeepTheNote_whenItIsTooLong() {
        // given
        screen.with(slip()).signedIn("liza");
        String note = "x".repeat(501);

        // when
        HttpResponse<String> answer = send("reject", "version", "0", "reason", "DUPLICATE", "note", note);

        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Use at most 500 characters.", note + "</textarea>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "x", "99999999999999999999"})
    void shouldNotUnderstand_whenVersionIsNone(String version) {
        // given
        screen.with(slip()).signedIn("liza");

        // when // then
        assertThat(send("approve", "version", version).statusCode()).isEqualTo(400);
        assertThat(send("reject", "version", version, "reason", "OTHER").statusCode())
                .isEqualTo(400);
    }

    @Test
    void shouldAnswerAsIfItWereNotThere_whenSlipIsOfAnotherSupplier() {
        // given
        screen.with(slip(), singaporeSlip().code("PS-AAAA-AA")).signedIn("liza");
        screen.approvals.file = Optional.of(new FakeApprovals.Text("a.jpg", FileType.JPEG, "x"));
        String other = "/approvals/slips/PS-AAAA-AA";
        String missing = "/approvals/slips/PS-ZZZZ-ZZ";

        // when // then
        for (String part : List.of("", "/preview/1", "/original")) {
            assertThat(screen.get(other + part).statusCode()).isEqualTo(404);
            assertThat(screen.get(other + part).body())
                    .isEqualTo(screen.get(missing + part).body());
        }
        assertThat(screen.post(other + "/approve", "version", "0", "formToken", token())
                        .statusCode())
                .isEqualTo(404);
        assertThat(screen.approvals.decisions).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PS-7kq4-m2",
                "x",
                "PS-7KQ4-M2/",
                "PS-7KQ4-M2/other",
                "PS-7KQ4-M2/preview/0",
                "PS-7KQ4-M2/preview/x"
            })
    void shouldFindNothing_whenAddressIsNone(String path) {
        // given
        screen.with(slip()).signedIn("liza");

        // when // then
        assertThat(screen.get("/approvals/slips/" + path).statusCode()).isEqualTo(404);
    }

    @Test
    void shouldShowOurPicture_whenPreviewIsAskedFor() {
        // given
        screen.with(slip()).signedIn("liza");
        screen.approvals.file = Optional.of(new FakeApprovals.Text("p1.jpg", FileType.JPEG, "picture"));

        // when
        HttpResponse<String> answer = screen.get(SLIP + "/preview/1");

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("picture");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(answer.headers().firstValue("Content-Length")).hasValue("7");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(screen.get(SLIP + "/preview/2").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldShowNoDocument_whenPreviewIsNoPicture() {
        // given
        screen.with(slip()).signedIn("liza");
        screen.approvals.file = Optional.of(new FakeApprovals.Text("p.pdf", FileType.PDF, "x"));

        // when // then
        assertThat(screen.get(SLIP + "/preview/1").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldHandTheOriginalOutToBeSavedOnly_whenItIsAskedFor() {
        // given
        String name = "a\"\r\nX-Evil: 1;<script>.html";
        screen.with(slip()).signedIn("liza");
        screen.approvals.file = Optional.of(new FakeApprovals.Text(name, FileType.PNG, "<script>alert(1)</script>"));

        // when
        HttpResponse<String> answer = screen.get(SLIP + "/original");

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename*=UTF-8''a%22%0D%0AX-Evil%3A%201%3B%3Cscript%3E.html");
        assertThat(answer.headers().firstValue("X-Evil")).isEmpty();
    }

    @Test
    void shouldTellWhatBecameOfIt_whenSlipWasDecided() {
        assertThat(page(new SlipState.Approved(DECISION)))
                .contains("<h2>Approved</h2><p>By ana on 4 Mar 2026, 12:00", "being posted to the ledger.")
                .doesNotContain("/approve");
        assertThat(page(new SlipState.Posted(DECISION, "RC-0007", DECISION.at())))
                .contains("<h2>Posted</h2><p>Receipt RC-0007 is in the ledger. By ana")
                .doesNotContain("/approve");
        assertThat(page(new SlipState.Rejected(DECISION, new Rejection(RejectReason.DUPLICATE, "<i>see RC-3</i>"))))
                .contains(
                        "<h2>Rejected</h2><p>The same payment was submitted before. &lt;i&gt;see RC-3&lt;/i&gt; By ana")
                .doesNotContain("/approve");
        assertThat(page(new SlipState.PostingRefused(DECISION, "<u>period closed</u>", DECISION.at())))
                .contains("<h2>The ledger refused the receipt</h2><p>It said: &lt;u&gt;period closed&lt;/u&gt;")
                .contains("/approve", "/reject");
    }

    @Test
    void shouldEscapeEverything_whenCustomersWriteMarkup() {
        // given
        Customer customer = new Customer(new CustomerId("C-1"), "<script>alert(1)</script>", "");
        Attachment attachment = new Attachment("\"><img src=x>.png", FileType.PNG, 1_000, "0".repeat(64));
        screen.with(slip().customer(customer).referenceNo("'\"><svg onload=x>").attachment(attachment))
                .signedIn("liza");

        // when
        String page = screen.get(SLIP).body();

        // then
        assertThat(page)
                .contains("<dt>Company</dt><dd>&lt;script&gt;alert(1)&lt;/script&gt;</dd>")
                .contains("&lt;img src=x&gt;.png", "&lt;svg onload=x&gt;")
                .doesNotContain("<script", "<img src=x", "<svg onload");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/approvals",
                SLIP,
                SLIP + "/preview/9",
                "/approvals/sign-in",
                "/approvals/none",
                "/approvals/slips/x"
            })
    void shouldCarryTheSecurityHeaders_whenAnyPageAnswers(String path) {
        // given
        screen.with(slip()).signedIn("liza");

        // when
        HttpResponse<String> answer = screen.get(path);

        // then
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'self'; script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.body()).doesNotContain(" style=", "<script", "onclick");
    }

    private String page(SlipState state) {
        try (ApprovalScreen other = new ApprovalScreen(temporary)) {
            return other.with(slip().state(state)).signedIn("liza").get(SLIP).body();
        }
    }

    private HttpResponse<String> send(String decision, String... fields) {
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "formToken";
        all[fields.length + 1] = token();
        return screen.post(SLIP + "/" + decision, all);
    }

    private String token() {
        return ApprovalScreen.token(screen.get("/approvals").body());
    }
}
