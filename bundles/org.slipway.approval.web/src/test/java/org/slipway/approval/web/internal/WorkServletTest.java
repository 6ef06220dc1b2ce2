// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.operation.AttemptEnd;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.operation.OperationRefusal;
import org.slipway.testkit.Suppliers;

final class WorkServletTest extends ApprovalScreenFixture {

    @Test
    void shouldSayWhatWasSetAsideAndWhy_whenTheListIsOpened() {
        // given
        screen.operations.known.add(work(7, "post-receipt", true, "the ledger has receipt <7>"));
        screen.operations.known.add(work(8, "slip-letter", false, ""));
        screen.signedIn("liza");

        // when
        String page = screen.get(Addresses.WORK).body();

        // then
        assertThat(page)
                .contains("Post the receipt of", "/approvals/slips/PS-7KQ4-M2", "the ledger has receipt &lt;7")
                .contains("Attempts: 3. One of them may have happened.")
                .doesNotContain("Tell the customer of");
        assertThat(screen.get(Addresses.WORK + "?list=all").body()).contains("Tell the customer of");
    }

    @Test
    void shouldLeadToPostingInsteadOfRepeating_whenItIsAReceipt() {
        // given
        screen.operations.known.add(work(7, "post-receipt", true, "no"));
        screen.signedIn("liza");

        // then
        assertThat(screen.get(Addresses.WORK).body())
                .contains("href=\"/approvals/posting/receipt?id=7%40tala\"", "/approvals/work/reopen")
                .doesNotContain("/approvals/work/repeat", "Nothing has happened: repeat", "\"Repeat\" is for");
        screen.operations.known.set(0, work(7, "slip-letter", true, "no"));
        assertThat(screen.get(Addresses.WORK).body())
                .contains("/approvals/work/repeat", "Nothing has happened: repeat", "\"Repeat\" is for")
                .doesNotContain("/approvals/posting/receipt");
    }

    @Test
    void shouldNameTheKind_whenItIsAnothersOwn() {
        // given
        screen.operations.known.add(work(7, "erp-sync", true, "no"));
        screen.signedIn("liza");

        // then
        assertThat(screen.get(Addresses.WORK).body()).contains("erp-sync");
    }

    @ParameterizedTest
    @CsvSource({"reopen, reopens", "repeat, repeats", "discard, discards"})
    void shouldDecideAndGoBack_whenAReasonIsGiven(String path, String deed) {
        // given
        screen.operations.known.add(work(7, "post-receipt", true, "no"));
        screen.signedIn("liza");

        // when
        HttpResponse<String> answer = decide(path, "id", "7@tala", "reason", "looked into the ledger");

        // then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/approvals/work?list=parked");
        assertThat(screen.operations.deeds).containsExactly("liza " + deed + " 7@tala: looked into the ledger");
    }

    @ParameterizedTest
    @CsvSource({
        "REASON_MISSING, 422, Say why.",
        "BUSY, 409, is being done",
        "STILL_NEEDED, 409, be given up",
        "OF_POSTING, 409, posted again on the page"
    })
    void shouldSayWhyNot_whenRefused(OperationRefusal refusal, int status, String words) {
        // given
        screen.operations.known.add(work(7, "post-receipt", true, "no"));
        screen.operations.refusal = Optional.of(refusal);
        screen.signedIn("liza");

        // when
        HttpResponse<String> answer = decide("discard", "id", "7@tala", "reason", "");

        // then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
    }

    @Test
    void shouldNotBeAllowed_whenStaffMayOnlyLook() {
        // given
        screen.operations.known.add(work(7, "post-receipt", true, "no"));
        screen.signedIn("omar");

        // then
        assertThat(screen.get(Addresses.WORK).body())
                .contains("Post the receipt of")
                .doesNotContain("/work/reopen");
        assertThat(decide("reopen", "id", "7@tala", "reason", "x").statusCode()).isEqualTo(403);
        assertThat(screen.operations.deeds).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reopen", "repeat", "discard"})
    void shouldChangeNothing_whenTheRequestIsNoFormOfOurs(String path) {
        // given
        screen.operations.known.add(work(7, "post-receipt", true, "no"));
        screen.signedIn("liza");

        // then
        assertThat(screen.get(Addresses.WORK + "/" + path + "?id=7&reason=x").statusCode())
                .isEqualTo(405);
        assertThat(screen.post(Addresses.WORK + "/" + path, "id", "7@tala", "reason", "x")
                        .statusCode())
                .isEqualTo(403);
        assertThat(decide(path, "id", "x", "reason", "x").statusCode()).isEqualTo(400);
        assertThat(decide(path, "id", "7", "reason", "x").statusCode()).isEqualTo(400);
        assertThat(decide(path, "id", "7@bayview", "reason", "x").statusCode()).isEqualTo(404);
        assertThat(decide(path, "id", "9@tala", "reason", "x").statusCode()).isEqualTo(404);
        assertThat(screen.operations.deeds).isEmpty();
    }

    private HttpResponse<String> decide(String path, String... fields) {
        String token = ApprovalScreen.token(screen.get(Addresses.QUEUE).body());
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "formToken";
        all[fields.length + 1] = token;
        return screen.post(Addresses.WORK + "/" + path, all);
    }

    private static OpenWork work(long id, String kind, boolean parked, String cause) {
        return new OpenWork(
                id,
                kind,
                Suppliers.TALA.id(),
                "PS-7KQ4-M2",
                new OpenWork.Progress(parked, 3, AttemptEnd.UNKNOWN, Instant.parse("2026-03-02T01:30:00Z"), cause));
    }
}
