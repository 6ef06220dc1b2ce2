// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.api.approval.DrawingRefusal;
import org.slipway.api.approval.SlipReview;
import org.slipway.api.file.FileReview;
import org.slipway.api.file.Preview;
import org.slipway.api.file.PreviewState;
import org.slipway.api.file.Scan;
import org.slipway.api.operation.AttemptEnd;
import org.slipway.api.operation.OpenWork;

/** A picture that did not come can be asked for again, and is not needed to approve if one says why. */
final class DrawAgainPageTest extends ApprovalScreenFixture {

    private static final String DRAW = "/approvals/draw";

    @ParameterizedTest
    @EnumSource(
            value = PreviewState.class,
            names = {"FAILED", "LATE"})
    void shouldOfferItAndAskForAReason_whenThereIsNoPicture(PreviewState state) {
        // given
        with(state).signedIn("liza");

        // then
        assertThat(screen.get(SLIP).body())
                .contains("<form method=\"post\" action=\"" + DRAW + "\">", ">Draw again</button>")
                .contains("name=\"approvalReason\"");
    }

    @Test
    void shouldNotOfferIt_whenThePictureIsThereOrOnItsWayOrTheReaderOnlyLooks() {
        // given
        with(PreviewState.WAITING).signedIn("liza");

        // then
        assertThat(screen.get(SLIP).body()).contains("name=\"approvalReason\"").doesNotContain(DRAW);
        screen.approvals.reviews.clear();
        with(PreviewState.READY);
        assertThat(screen.get(SLIP).body()).doesNotContain(DRAW);
        screen.approvals.reviews.clear();
        screen.cookies.clear();
        with(PreviewState.LATE).signedIn("omar");
        assertThat(screen.get(SLIP).body())
                .contains("could not be drawn in time")
                .doesNotContain(DRAW);
    }

    @Test
    void shouldSayThatItIsBeingMade_whenItWasAskedForAgain() {
        // given
        with(PreviewState.LATE).signedIn("liza");
        SlipReview late = screen.approvals.reviews.remove(0);
        OpenWork work = new OpenWork(
                7,
                "make-slow-preview",
                late.slip().ref().supplier(),
                late.slip().code().value(),
                new OpenWork.Progress(false, 0, AttemptEnd.NONE, Instant.EPOCH, ""));
        screen.approvals.reviews.add(new SlipReview(
                late.slip(),
                late.supplier(),
                late.allocations(),
                late.file(),
                new SlipReview.Standing(
                        List.of(),
                        List.of(),
                        List.of(work),
                        Optional.empty(),
                        late.standing().shown())));

        // then
        assertThat(screen.get(SLIP).body())
                .contains("The picture is being made.")
                .doesNotContain(DRAW);
    }

    @Test
    void shouldOrderItAndLeadBack_whenTheButtonIsPressed() {
        // given
        with(PreviewState.LATE).signedIn("liza");

        // when
        HttpResponse<String> answer = post();

        // then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue(SLIP);
        assertThat(screen.drawings.ordered).containsExactly("PS-7KQ4-M2 by liza");
        assertThat(screen.get(DRAW).statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @CsvSource({"NOT_FOUND, 404", "NOT_ALLOWED, 403", "DRAWN, 409", "UNDER_WAY, 409", "INFECTED, 409", "REMOVED, 409"})
    void shouldSayWhyNot_whenItIsRefused(DrawingRefusal refusal, int status) {
        // given
        with(PreviewState.LATE).signedIn("liza");
        screen.drawings.refusal = Optional.of(refusal);

        // then
        assertThat(post().statusCode()).isEqualTo(status);
        assertThat(screen.drawings.ordered).isEmpty();
    }

    private HttpResponse<String> post() {
        String token = ApprovalScreen.token(screen.get(SLIP).body());
        return screen.post(DRAW, "slip", "PS-7KQ4-M2", "formToken", token);
    }

    private ApprovalScreen with(PreviewState state) {
        int pages = state == PreviewState.READY ? 1 : 0;
        return screen.with(new FileReview(new Preview(state, pages), Scan.CLEAN, List.of()));
    }
}
