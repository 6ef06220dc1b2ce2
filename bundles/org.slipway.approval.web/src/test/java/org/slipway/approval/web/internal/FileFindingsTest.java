// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.slip;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.SlipReview;
import org.slipway.api.check.CheckLevel;
import org.slipway.api.check.CheckResult;
import org.slipway.api.check.NamedResult;
import org.slipway.api.check.SlipChecks;
import org.slipway.api.file.FileRemark;
import org.slipway.api.file.FileRemarkKind;
import org.slipway.api.file.FileReview;
import org.slipway.api.file.Preview;
import org.slipway.api.file.PreviewState;
import org.slipway.api.file.SameFile;
import org.slipway.api.file.Scan;
import org.slipway.api.file.ScanState;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStatus;

/** What was found out about the attachment, on the page of its slip. */
final class FileFindingsTest extends ApprovalScreenFixture {

    @ParameterizedTest
    @EnumSource(ScanState.class)
    void shouldSayWhatTheScannerFound_whenShown(ScanState state) {
        // given
        Scan scan = state == ScanState.INFECTED ? Scan.infected("Eicar<b>") : new Scan(state, "");
        screen.with(new FileReview(new Preview(PreviewState.READY, 1), scan, List.of()))
                .signedIn("liza");

        // when
        String page = screen.get(SLIP).body();

        // then
        switch (state) {
            case NOT_SCANNED -> assertThat(page).contains("KB · Not scanned for viruses", "Download the", "/preview/1");
            case CLEAN -> assertThat(page).contains("KB · No virus found", "Download the", "/preview/1");
            case WAITING ->
                assertThat(page)
                        .contains("KB · Waiting for the virus scan", "/preview/1", "until it is back", "/approve")
                        .doesNotContain("Download the original<");
            case INFECTED ->
                assertThat(page)
                        .contains("KB · Virus found: Eicar&lt;b&gt;", "The virus scanner found Eicar&lt;b&gt;.")
                        .contains("/reject")
                        .doesNotContain("Download the original<", "/preview/1", "<img", "/approve");
        }
    }

    @Test
    void shouldNameTheOthers_whenTheSameFileCameBeforeOrLater() {
        // given
        SameFile bytes = new SameFile(new SlipCode("PS-0000-01"), true, true, SlipStatus.POSTED);
        SameFile alsoBytes = new SameFile(new SlipCode("PS-0000-02"), true, true, SlipStatus.REJECTED);
        SameFile pixels = new SameFile(new SlipCode("PS-0000-03"), false, false, SlipStatus.WITHDRAWN);
        Preview preview = new Preview(PreviewState.READY, 1);
        screen.with(new FileReview(preview, Scan.CLEAN, List.of(bytes, alsoBytes, pixels)))
                .signedIn("liza");

        // then
        assertThat(screen.get(SLIP).body())
                .containsSubsequence(
                        "Byte for byte the same file came before. ",
                        "<a class=\"code\" href=\"/approvals/slips/PS-0000-01\">PS-0000-01 (Posted)</a>",
                        "<a class=\"code\" href=\"/approvals/slips/PS-0000-02\">PS-0000-02 (Rejected)</a>",
                        "exactly the same picture came later. ",
                        "<a class=\"code\" href=\"/approvals/slips/PS-0000-03\">PS-0000-03 (Withdrawn)</a>");
    }

    @Test
    void shouldSayItOnce_whenACheckNamesTheSlip() {
        // given
        SameFile told = new SameFile(new SlipCode("PS-0000-01"), true, true, SlipStatus.POSTED);
        SameFile later = new SameFile(new SlipCode("PS-0000-02"), true, false, SlipStatus.PENDING);
        FileReview file = new FileReview(new Preview(PreviewState.READY, 1), Scan.CLEAN, List.of(told, later));
        CheckResult same = new CheckResult(
                CheckLevel.AMBER, "SAME_FILE_BEFORE", List.of("PS-0000-01"), Map.of("slips", "PS-0000-01"));
        SlipReview review = ApprovalScreen.review(slip().build());
        screen.approvals.reviews.add(new SlipReview(
                review.slip(),
                review.supplier(),
                review.allocations(),
                file,
                new SlipChecks(List.of(new NamedResult("same-file", same)), Optional.of(DECISION.at())),
                review.standing()));

        // then
        assertThat(screen.signedIn("liza").get(SLIP).body())
                .contains("The same file came before with <a class=\"code token\" href=\"/approvals/slips/PS-0000-01\">"
                        + "PS-0000-01</a> (Posted).")
                .containsOnlyOnce("/approvals/slips/PS-0000-01")
                .contains("Byte for byte the same file came later. ", "PS-0000-02 (Pending)")
                .doesNotContain("Byte for byte the same file came before");
    }

    @Test
    void shouldSayWhatElseIsInTheFile_beforeTheOriginalIsHandedOut() {
        // given
        List<FileRemark> remarks = List.of(
                new FileRemark(FileRemarkKind.SCRIPTS, 2, ""),
                new FileRemark(FileRemarkKind.EMBEDDED_FILES, 1, "factur-x.xml<b>"));
        screen.with(new FileReview(new Preview(PreviewState.READY, 1), Scan.CLEAN, List.of(), remarks))
                .signedIn("liza");

        // when
        String page = screen.get(SLIP).body();

        // then
        assertThat(page)
                .contains("The attachment holds more than its pages")
                .containsSubsequence(
                        "<li>Scripts: not run here.</li>",
                        "<li>Embedded files: 1 (\u2068factur-x.xml&lt;b&gt;\u2069), not opened here.</li>",
                        "aria-describedby=\"original-holds\"",
                        "Download the original<")
                .doesNotContain("do not show all");
    }

    @Test
    void shouldNameThePageAndWhatIsMissing_whenAPictureCouldNotBeDrawn() {
        // given
        List<FileRemark> remarks = List.of(new FileRemark(FileRemarkKind.PICTURE_NOT_DRAWN, 1, "1 (JPEG 2000)"));
        screen.with(new FileReview(new Preview(PreviewState.READY, 1), Scan.CLEAN, List.of(), remarks))
                .signedIn("liza");

        // then
        assertThat(screen.get(SLIP).body())
                .contains("The pictures do not show all of the attachment")
                .containsSubsequence(
                        "viewer-missing\">A picture could not be drawn on page \u20681 (JPEG 2000)\u2069.</p>",
                        "<div class=\"viewer-pages\"")
                .doesNotContain("holds more than its pages", "original-holds");
    }

    @ParameterizedTest
    @CsvSource({
        "SCAN_WAITING, the virus scanner has not looked at the attachment yet",
        "INFECTED, the virus scanner found something in the attachment"
    })
    void shouldSayWhy_whenTheAttachmentIsInTheWay(DecisionRefusal refusal, String why) {
        // given
        screen.with(slip().version(3)).signedIn("liza");
        screen.approvals.refusal = Optional.of(refusal);

        // when
        HttpResponse<String> answer = screen.post(
                SLIP + "/approve",
                "version",
                "3",
                "formToken",
                ApprovalScreen.token(screen.get(SLIP).body()));

        // then
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("The slip was not approved: " + why, "notice notice-bad");
    }
}
