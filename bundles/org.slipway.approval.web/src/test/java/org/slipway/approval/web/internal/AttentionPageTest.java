// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.slip;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.approval.AssignmentRefusal;
import org.slipway.api.approval.Attention;
import org.slipway.api.approval.Attention.Viewer;
import org.slipway.api.approval.QueueFilter.Marks;

final class AttentionPageTest extends ApprovalScreenFixture {

    private static final String ASSIGN = "/approvals/assign";

    @BeforeEach
    void signIn() {
        screen.with(slip()).signedIn("liza");
    }

    @Test
    void shouldSayWhoElseLooks_whenSomebodyDoes() {
        // given
        Attention others = new Attention(Optional.of("omar"), List.of(viewer("mei<", 150), viewer("ben", 59)));
        screen.attention.attention = others;
        screen.queue.attention = others;

        // then
        assertThat(screen.get(SLIP).body())
                .contains("data-looking>mei&lt; is looking at this now (2 min)</p>")
                .contains("data-looking>ben is looking at this now</p>")
                .contains("<p>Assigned to omar</p>");
        assertThat(screen.attention.done).containsExactly("liza opens PS-7KQ4-M2");
        assertThat(screen.get("/approvals").body())
                .contains("<span class=\"attention\">Assigned to omar</span>")
                .contains("<span class=\"attention\">mei&lt; is looking at this now (2 min)</span>");
    }

    @Test
    void shouldSayNothing_whenNobodyLooksAndItIsNobodys() {
        assertThat(screen.get("/approvals").body()).doesNotContain("class=\"attention\"");
        assertThat(screen.get(SLIP).body())
                .doesNotContain("data-looking", "value=\"release\"")
                .contains("Assigned to nobody", "value=\"take\"", "Assign to somebody else");
    }

    @Test
    void shouldOfferToReleaseAndNotToTake_whenItIsTheReaders() {
        // given
        screen.attention.attention = new Attention(Optional.of("liza"), List.of());

        // then
        assertThat(screen.get(SLIP).body())
                .contains("<p>Assigned to you</p>", "value=\"release\"")
                .doesNotContain("value=\"take\"");
    }

    @Test
    void shouldOfferNothing_whenTheReaderMayNotAssign() {
        // given
        screen.attention.assignable = false;

        // then
        assertThat(screen.get(SLIP).body()).contains("Assigned to nobody").doesNotContain("action=\"" + ASSIGN);
    }

    @Test
    void shouldTakeGiveAndRelease_whenTheButtonsArePressed() {
        // when
        HttpResponse<String> answer = post("do", "take");
        post("do", "give", "to", "Ben ");
        post("do", "release");

        // then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(SLIP);
        assertThat(screen.attention.done)
                .containsExactly(
                        "liza assigns PS-7KQ4-M2 to liza",
                        "liza assigns PS-7KQ4-M2 to Ben ",
                        "liza releases PS-7KQ4-M2");
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_FOUND,404,",
        "NOT_ALLOWED,403,The slip was not assigned",
        "DECIDED,409,There is nothing to decide any more"
    })
    void shouldSayWhy_whenItIsRefused(AssignmentRefusal refusal, int status, String heading) {
        // given
        screen.attention.refusal = Optional.of(refusal);

        // when
        HttpResponse<String> answer = post("do", "give", "to", "ben");

        // then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(heading == null ? "<h1>" : "<h1>" + heading + "</h1>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NAME_MISSING|Choose a name from the list.",
                "NAME_TOO_LONG|Names of accounts have at most 100 characters.",
                "NOT_A_COLLEAGUE|“ben&lt;” is not known to decide on slips of this supplier. Choose a name from the list."
            })
    void shouldSayWhyAtTheField_whenTheNameWillNotDo(AssignmentRefusal refusal, String problem) {
        // given
        screen.attention.refusal = Optional.of(refusal);
        screen.attention.colleagues = List.of("cora");

        // when
        HttpResponse<String> answer = post("do", "give", "to", "ben<");

        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("<span class=\"code\">PS-7KQ4-M2</span>", "<details class=\"calm\" open>")
                .contains("aria-invalid=\"true\" aria-describedby=\"assign-to-hint assign-to-error\">")
                .contains("<p class=\"error\" id=\"assign-to-error\" role=\"alert\">" + problem + "</p>")
                .contains("<option value=\"cora\">cora</option>");
    }

    @Test
    void shouldOfferColleagues_whenSomeAreKnownToWhomItIsNotAssigned() {
        // given
        screen.attention.attention = new Attention(Optional.of("ben"), List.of());
        assertThat(screen.get(SLIP).body())
                .contains("<p class=\"hint\">Nobody else who decides on slips of this supplier")
                .doesNotContain("name=\"to\"");

        // when
        screen.attention.colleagues = List.of("ben", "cora", "mei<");

        // then
        assertThat(screen.get(SLIP).body())
                .contains(
                        "<select class=\"input\" id=\"assign-to\" name=\"to\" required aria-describedby=\"assign-to-hint\">")
                .contains("<option value=\"cora\">cora</option>", "<option value=\"mei&lt;\">mei&lt;</option>")
                .doesNotContain("<option value=\"ben\">");
    }

    @Test
    void shouldTellWhoSignedIn_whenTheyGetASession() {
        // given
        screen.cookies.clear();

        // when
        screen.signIn("liza", "wrong", "/approvals");
        screen.signIn("nora", FakeRealm.password("nora"), "/approvals");
        screen.signedIn("mei");

        // then
        assertThat(screen.met).containsExactly("liza", "mei");
    }

    @Test
    void shouldRefuse_whenTheFormIsNotOurs() {
        assertThat(screen.post(ASSIGN, "slip", "PS-7KQ4-M2", "do", "take").statusCode())
                .isEqualTo(403);
        assertThat(post("do", "steal").statusCode()).isEqualTo(400);
        assertThat(screen.post(ASSIGN, "slip", "x", "do", "take", "formToken", token())
                        .statusCode())
                .isEqualTo(400);
        assertThat(screen.get(ASSIGN).statusCode()).isEqualTo(405);
        assertThat(screen.attention.done).isEmpty();
    }

    @Test
    void shouldAskForTheReadersSlips_whenTheListIsFilteredSo() {
        // when
        String page = screen.get("/approvals?assigned=ME").body();

        // then
        assertThat(screen.queue.asked.get(0).marks()).isEqualTo(new Marks(Optional.empty(), true));
        assertThat(page).contains("<span>Assigned to: Me</span>");
        assertThat(screen.get("/approvals?assigned=ben").statusCode()).isEqualTo(422);
    }

    private Viewer viewer(String name, long seconds) {
        return new Viewer(name, screen.clock.instant().minus(Duration.ofSeconds(seconds)));
    }

    private HttpResponse<String> post(String... fields) {
        String[] all = new String[fields.length + 4];
        System.arraycopy(fields, 0, all, 0, fields.length);
        System.arraycopy(new String[] {"slip", "PS-7KQ4-M2", "formToken", token()}, 0, all, fields.length, 4);
        return screen.post(ASSIGN, all);
    }
}
