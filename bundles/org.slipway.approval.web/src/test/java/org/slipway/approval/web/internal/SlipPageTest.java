// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.slip;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.CustomerId;
import org.slipway.api.file.Attachment;
import org.slipway.api.file.FileReview;
import org.slipway.api.file.FileType;
import org.slipway.api.file.Preview;
import org.slipway.api.file.PreviewState;
import org.slipway.api.file.Scan;
import org.slipway.api.invoice.Customer;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipState.Rejection;
import org.slipway.api.slip.SlipStep;

/** What the page of a slip shows, and what it offers. */
final class SlipPageTest extends ApprovalScreenFixture {

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
                .contains("<dt>Reference No.</dt><dd>1234567890123</dd>")
                .contains("<a class=\"jump\" href=\"#decision\">To the decision</a>", "<h2 id=\"decision\">")
                .contains(
                        "Narra Hardware · Invoice <span class=\"token\">INV-1001</span> · Tala",
                        "submitted 2 Mar 2026, 9:30")
                .contains("<input type=\"hidden\" name=\"version\" value=\"3\">", "action=\"" + SLIP + "/approve\"")
                .contains("A receipt of ₱5,000.00 will be posted to GCash.", "<option value=\"NOT_RECEIVED\">")
                .doesNotContain("<details open", "class=\"error\"", "<dt>Amount</dt>");
    }

    @ParameterizedTest
    @CsvSource({
        "WAITING, The picture is being made.",
        "FAILED, No picture can be made of this file.",
        "LATE, This file could not be drawn in time."
    })
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
        assertThat(page).contains("₱5,000.00").doesNotContain("/approve", "/reject", "#decision");
    }

    @Test
    void shouldTellWhatBecameOfIt_whenSlipWasDecided() {
        assertThat(pageIn(new SlipState.Approved(DECISION)))
                .contains("<h2>Approved</h2><p>By ana on 4 Mar 2026, 12:00", "being posted to the ledger.")
                .doesNotContain("/approve");
        assertThat(pageIn(new SlipState.Posted(DECISION, "RC-0007", DECISION.at())))
                .contains("<h2>Posted</h2><p>Receipt <span class=\"token\">RC-0007</span> is in the ledger. By ana")
                .doesNotContain("/approve");
        assertThat(pageIn(new SlipState.Rejected(DECISION, new Rejection(RejectReason.DUPLICATE, "<i>see RC-3</i>"))))
                .contains(
                        "<h2>Rejected</h2><p>The same payment was submitted before. &lt;i&gt;see <span class=\"token\">RC-3</span>&lt;/i&gt; By ana")
                .doesNotContain("/approve");
        assertThat(pageIn(new SlipState.PostingRefused(DECISION, "<u>period closed</u>", DECISION.at())))
                .contains("<h2>The ledger refused the receipt</h2><p>It said: &lt;u&gt;period closed&lt;/u&gt;")
                .contains("/approve", "/reject");
    }

    @Test
    void shouldTellEveryStep_whenSlipWasAskedAboutAndReleased() {
        // given
        Optional<String> ana = Optional.of("ana");
        screen.with(
                        new PastStep(
                                SlipStep.SUBMIT,
                                Optional.of("link:AAAAAAAAAAAAAAAAAAAAAA"),
                                Instant.parse("2026-03-02T01:30:00Z"),
                                ""),
                        new PastStep(SlipStep.HOLD, ana, DECISION.at(), "Which <b>account</b>?"),
                        new PastStep(SlipStep.RELEASE, ana, DECISION.at().plusSeconds(3600), ""))
                .signedIn("liza");

        // when
        String page = screen.get(SLIP).body();

        // then
        assertThat(page)
                .contains("<h2 id=\"history\">What happened so far</h2>")
                .containsSubsequence(
                        "<h3>Submitted</h3><p class=\"small soft\">2 Mar 2026, 9:30",
                        ", by the customer</p>",
                        "<h3>Put on hold</h3><p class=\"small soft\">4 Mar 2026, 12:00",
                        ", by ana</p>",
                        "<p>Which &lt;b&gt;account&lt;/b&gt;?</p>",
                        "<h3>Hold released</h3><p class=\"small soft\">4 Mar 2026, 1:00");
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
                .doesNotContain("<script>", "<img src=x", "<svg onload");
    }
}
