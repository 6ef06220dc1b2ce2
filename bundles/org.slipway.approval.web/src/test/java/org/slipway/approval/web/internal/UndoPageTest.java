// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.slip;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.approval.OwnDecision;
import org.slipway.api.approval.UndoRefusal;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStep;
import org.slipway.web.Assets;

/** The button that takes a decision back. */
final class UndoPageTest extends ApprovalScreenFixture {

    private static final String NEXT = "/approvals/slips/PS-8888-88?decided=PS-7KQ4-M2";

    private final Slip decided =
            slip().state(new SlipState.Approved(DECISION)).version(4).build();

    @BeforeEach
    void decide() {
        screen.own.decisions.put(decided.code(), new OwnDecision(decided, SlipStep.APPROVE, Duration.ofSeconds(10)));
        screen.with(slip().code("PS-8888-88")).signedIn("liza");
    }

    @Test
    void shouldOfferToTakeBack_whenThereIsTimeOnly() {
        assertThat(screen.get(NEXT + "&list=view%3Don-hold").body())
                .contains("<form method=\"post\" action=\"" + SLIP + "/undo\"")
                .contains("class=\"undo\" data-left=\"10\"")
                .contains("name=\"version\" value=\"4\"", "name=\"list\" value=\"view=on-hold\"", ">Undo</button>");

        // when
        screen.own.decisions.put(decided.code(), new OwnDecision(decided, SlipStep.APPROVE, Duration.ZERO));

        // then
        assertThat(screen.get(NEXT).body()).contains("data-decided").doesNotContain("/undo\"");
    }

    @Test
    void shouldLeadBackToTheSlipAndSayIt_whenTakenBack() {
        // when
        HttpResponse<String> answer = send("undo", "version", "4");

        // then
        String there = SLIP + "?decided=PS-7KQ4-M2";
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue(there);
        assertThat(screen.own.taken).containsExactly("liza takes back PS-7KQ4-M2 v4");

        // when
        Slip pending = slip().version(5).build();
        screen.with(slip().version(5));
        screen.own.decisions.put(pending.code(), new OwnDecision(pending, SlipStep.UNDO_APPROVAL, Duration.ZERO));

        // then
        assertThat(screen.get(there).body())
                .contains("<h2>PS-7KQ4-M2: Approval taken back</h2>")
                .doesNotContain("Look at it again", "/undo\"");
    }

    /** There is a style for each that hides the button. */
    @ParameterizedTest
    @CsvSource({"1, 1", "2001, 3", "9001, 10", "10001, 15", "60000, 60", "90000, 60"})
    void shouldBeShownForSoManySeconds_whenSoMuchTimeIsLeft(long millis, int seconds) {
        assertThat(UndoTime.shown(Duration.ofMillis(millis))).isEqualTo(seconds);
        assertThat(styles()).contains(".undo[data-left=\"" + seconds + "\"] { animation-delay: " + seconds + "s }");
    }

    private static String styles() {
        try (InputStream styles =
                requireNonNull(Assets.class.getResourceAsStream("/org/slipway/web/internal/assets/staff.css"))) {
            return new String(styles.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_ALLOWED, 403, You may look",
        "NOT_YOURS, 403, Somebody else has decided",
        "STALE, 409, This slip changed",
        "TOO_LATE, 409, Too late to undo",
        "NOT_FOUND, 404, ''",
    })
    void shouldSayWhyItStands_whenRefused(UndoRefusal refusal, int status, String heading) {
        // given
        screen.own.refusal = Optional.of(refusal);

        // when
        HttpResponse<String> answer = send("undo", "version", "4");

        // then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(heading);
        assertThat(answer.body().contains("<nav class=\"places\""))
                .as("ways to everything else")
                .isEqualTo(status != 404);
        assertThat(screen.own.taken).isEmpty();
    }

    @Test
    void shouldTakeNothingBack_whenThereIsNoTokenOrNoVersionOrItIsAGet() {
        assertThat(screen.post(SLIP + "/undo", "version", "4").statusCode()).isEqualTo(403);
        assertThat(send("undo", "version", "x").statusCode()).isEqualTo(400);
        assertThat(screen.get(SLIP + "/undo?version=4").statusCode()).isEqualTo(405);
        assertThat(screen.own.taken).isEmpty();
    }
}
