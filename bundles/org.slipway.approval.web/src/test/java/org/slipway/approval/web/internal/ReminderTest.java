// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.slip;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.slip.SlipState;

/** The day on which a slip on hold is to be looked at again. */
final class ReminderTest extends ApprovalScreenFixture {

    @Test
    void shouldPassTheDayOn_whenOneIsTyped() {
        // given
        screen.with(slip()).signedIn("liza");

        // when
        send("hold", "version", "0", "question", "Which?", "reminder", "2026-03-20");
        send("hold", "version", "0", "question", "Which?", "reminder", "");

        // then
        assertThat(screen.approvals.decisions)
                .containsExactly(
                        "liza holds PS-7KQ4-M2 v0: Which? until 2026-03-20", "liza holds PS-7KQ4-M2 v0: Which?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2026-02-30", "1999-01-01"})
    void shouldExplainAtTheField_whenItIsNoDay(String typed) {
        // given
        screen.with(slip()).signedIn("liza");

        // when
        HttpResponse<String> answer = send("hold", "version", "0", "question", "Which?", "reminder", typed);

        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"reminder-error\">Choose a day from today to 90 days from now, or none.</p>")
                .contains("name=\"reminder\" value=\"" + typed + "\" aria-invalid=\"true\"", "\nWhich?</textarea>");
        assertThat(screen.approvals.decisions).isEmpty();
    }

    @Test
    void shouldExplainAtTheField_whenTheDayIsOutOfRange() {
        // given
        screen.with(slip()).signedIn("liza");
        screen.approvals.refusal = Optional.of(DecisionRefusal.REMINDER_OUT_OF_RANGE);

        // then
        assertThat(send("hold", "version", "0", "question", "Which?", "reminder", "2999-01-01")
                        .body())
                .contains("id=\"reminder-error\"");
    }

    @Test
    void shouldMarkTheSlip_whenTheDayHasCome() {
        // given
        LocalDate today = LocalDate.ofInstant(screen.clock.instant(), ZoneId.of("Asia/Manila"));
        screen.with(slip().state(held(today)), slip().code("PS-8888-88").state(held(today.plusDays(1))))
                .signedIn("liza");

        // then
        assertThat(screen.get("/approvals?view=on-hold").body())
                .containsOnlyOnce("<span class=\"chip chip-bad\" data-state>Reminder due</span>")
                .containsOnlyOnce("<span class=\"chip chip-wait\" data-state>On hold</span>");
        assertThat(screen.get(SLIP).body()).contains("<h2>Reminder due</h2>");
        assertThat(screen.get("/approvals/slips/PS-8888-88").body())
                .contains("<h2>Reminder</h2>")
                .doesNotContain("Reminder due");
    }

    private static SlipState held(LocalDate day) {
        return new SlipState.OnHold(DECISION, "Which account?", Optional.of(day));
    }
}
