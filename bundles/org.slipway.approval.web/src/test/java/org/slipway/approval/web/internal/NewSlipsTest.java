// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.slip;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NewSlipsTest extends ApprovalScreenFixture {

    @Test
    void shouldAskSinceThePageWasMade_whenTheListToDecideIsShown() {
        // given
        screen.with(slip()).signedIn("liza");
        String since = Long.toString(screen.clock.instant().getEpochSecond()) + "000000";

        // then
        assertThat(screen.get("/approvals").body())
                .contains("<p role=\"status\" data-new=\"/approvals/new?since=" + since + "\">")
                .contains("/slipway/assets/queue.")
                .contains("<tr data-shown=\"PS-7KQ4-M2.0\">");
        assertThat(screen.get("/approvals?view=done").body()).doesNotContain("data-new");
        assertThat(screen.get("/approvals?view=to-decide&after=PS-0000-00").body())
                .doesNotContain("data-new");
    }

    @Test
    void shouldSayHowMany_whenThereAreSome() {
        // given
        screen.signedIn("liza");
        screen.queue.fresh = 3;

        // when
        HttpResponse<String> answer = screen.get("/approvals/new?since=1772416200000001");

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain;charset=utf-8");
        assertThat(answer.body()).isEqualTo("New slips: 3. Show the list anew");
        assertThat(screen.queue.since).isEqualTo(Instant.parse("2026-03-02T01:50:00.000001Z"));
    }

    @Test
    void shouldSayNothing_whenNoneIsNew() {
        // given
        screen.signedIn("liza");

        // when
        HttpResponse<String> answer = screen.get("/approvals/new?since=1");

        // then
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void shouldTellTheStateOfShownSlips_whenAColleagueHasDecidedOnThem() {
        // given
        screen.with(slip().code("PS-AAAA-AA").version(3)).signedIn("liza");

        // when
        HttpResponse<String> answer =
                screen.get("/approvals/new?since=1&shown=PS-AAAA-AA.2&shown=PS-BBBB-BB.1&shown=rubbish");

        // then
        assertThat(answer.body())
                .isEqualTo("Slips that have changed: 1. Show the list anew\nPS-AAAA-AA.3\tchip chip-wait\tPending");
        assertThat(screen.get("/approvals/new?since=1&shown=PS-AAAA-AA.3").statusCode())
                .isEqualTo(204);
    }

    @Test
    void shouldNotProlongTheSession_whenAPageAsksByItself() {
        // given
        screen.signedIn("liza");
        screen.clock.advance(Duration.ofMinutes(10));

        // when
        HttpResponse<String> answer = screen.get("/approvals/new?since=1");

        // then
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(screen.get("/approvals").headers().allValues("Set-Cookie"))
                .as("the same by hand")
                .hasSize(1);
    }

    @Test
    void shouldLeadToTheSignInPage_whenNobodyIsSignedIn() {
        HttpResponse<String> answer = screen.get("/approvals/new?since=1");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/approvals/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?since=", "?since=-1", "?since=now", "?since=999999999999999999"})
    void shouldRefuse_whenTheMomentCannotBeRead(String query) {
        // given
        screen.signedIn("liza");

        // then
        assertThat(screen.get("/approvals/new" + query).statusCode()).isEqualTo(400);
    }
}
