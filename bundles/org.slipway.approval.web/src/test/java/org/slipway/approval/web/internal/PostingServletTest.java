// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.slip;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.operation.AttemptEnd;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.posting.HostAnswer;
import org.slipway.api.posting.HostAnswer.State;
import org.slipway.api.posting.PostingDecisionRefusal;
import org.slipway.api.posting.PostingSides;
import org.slipway.api.posting.ReceiptFacts;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;
import org.slipway.testkit.Suppliers;

/** The page of receipts on their way. */
final class PostingServletTest extends ApprovalScreenFixture {

    private static final ReceiptFacts OURS =
            new ReceiptFacts("", Money.parse("PHP 5000.00"), LocalDate.parse("2026-03-02"), "1010");
    private static final HostAnswer THEIRS = new HostAnswer(
            State.FOUND,
            Optional.of("RC-<7>"),
            Optional.of(new ReceiptFacts("RC-<7>", Money.parse("PHP 4999.00"), LocalDate.parse("2026-03-02"), "1010")));

    @Test
    void shouldListWhatIsInDoubt_whenThePageIsOpened() {
        // given
        screen.postings.known.add(sides(7, true, THEIRS));
        screen.postings.known.add(sides(8, false, THEIRS));
        screen.signedIn("omar");

        // when
        String page = screen.get(Addresses.POSTING).body();

        // then
        assertThat(page)
                .contains("<h1>Posting</h1>", "/approvals/posting/receipt?id=7%40tala", "PS-7KQ4-M2", "₱5,000.00")
                .contains("<dd>Tala Trading Corporation</dd>")
                .contains("Attempts: 1. One of them may have happened.", "connection &lt;reset")
                .doesNotContain("8%40tala");
        assertThat(screen.get(Addresses.POSTING + "?list=all").body()).contains("8%40tala");
        assertThat(screen.get(Addresses.POSTING + "?list=all&before=8").body())
                .contains("7%40tala")
                .doesNotContain("8%40tala");
    }

    @Test
    void shouldShowBothSides_whenTheHostHasTheReceipt() {
        // given
        screen.postings.known.add(sides(7, true, THEIRS));
        screen.signedIn("liza");

        // when
        String page = screen.get("/approvals/posting/receipt?id=7@tala").body();

        // then
        assertThat(page)
                .contains("The ledger has this receipt", "it has receipt RC-&lt;7&gt;.")
                .contains("slip-PS-7KQ4-M2-HG9O7KLMO0", "₱5,000.00", "₱4,999.00")
                .containsOnlyOnce("chip-bad\">differs")
                .contains("formaction=\"/approvals/posting/settle\"", "value=\"7@tala\"");
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_FOUND, The ledger does not have this receipt",
        "CANNOT_BE_ASKED, be asked for a receipt",
        "NO_ANSWER, The accounting system doesn"
    })
    void shouldSayWhatTheHostSays_whenItHasNoReceipt(State state, String words) {
        screen.postings.known.add(sides(7, true, HostAnswer.of(state)));
        screen.signedIn("liza");

        assertThat(screen.get("/approvals/posting/receipt?id=7@tala").body()).contains(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "look | looks again at 7@tala after 1: seen",
                "post | posts again 7@tala after 1: PS-7KQ4-M2, seen",
                "settle | settles 7@tala after 1: RC-7, seen",
                "give-up | gives up 7@tala after 1: seen"
            })
    void shouldDecideAndGoBack_whenTheFormIsSent(String path, String deed) {
        // given
        screen.postings.known.add(sides(7, true, THEIRS));
        screen.signedIn("liza");

        // when
        HttpResponse<String> answer = decide(path);

        // then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/approvals/posting?list=doubtful");
        assertThat(screen.postings.deeds).containsExactly("liza " + deed);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_FOUND", "NOT_ALLOWED"})
    void shouldSayWhyNot_whenRefused(PostingDecisionRefusal refusal) {
        // given
        screen.postings.known.add(sides(7, true, THEIRS));
        screen.postings.refusal = Optional.of(refusal);
        screen.signedIn("liza");

        // when
        HttpResponse<String> answer = decide("settle");

        // then
        assertThat(answer.statusCode()).isIn(403, 409, 422);
        assertThat(answer.body()).contains("value=\"RC-7\"", "value=\"seen\"").containsAnyOf("notice-bad", "-error\"");
        assertThat(screen.postings.deeds).isEmpty();
    }

    @Test
    void shouldOfferNothing_whenTheReaderMayOnlyLook() {
        // given
        screen.postings.known.add(sides(7, true, THEIRS));
        screen.signedIn("omar");

        // then
        assertThat(screen.get("/approvals/posting/receipt?id=7@tala").body())
                .contains("₱4,999.00")
                .doesNotContain("/approvals/posting/look");
        assertThat(decide("look").statusCode()).isEqualTo(403);
    }

    @Test
    void shouldNotOfferToSettle_whenTheReaderAloneHasApproved() {
        // given
        PostingSides all = sides(7, true, THEIRS);
        screen.postings.known.add(new PostingSides(all.work(), all.slip(), all.key(), all.ours(), all.theirs(), true));
        screen.signedIn("liza");

        // then
        assertThat(screen.get("/approvals/posting/receipt?id=7@tala").body())
                .contains("You alone have approved this slip", "/approvals/posting/give-up")
                .doesNotContain("/approvals/posting/settle");
    }

    @Test
    void shouldOfferNothing_whenTheSlipIsNotApprovedAnyMore() {
        // given
        PostingSides all = sides(7, true, THEIRS);
        Slip pending = slip().build();
        screen.postings.known.add(new PostingSides(all.work(), pending, all.key(), all.ours(), all.theirs(), false));
        screen.signedIn("liza");

        // then
        assertThat(screen.get("/approvals/posting/receipt?id=7@tala").body())
                .contains("The slip is not approved any more")
                .doesNotContain("/approvals/posting/look");
    }

    @ParameterizedTest
    @ValueSource(strings = {"look", "post", "settle", "give-up"})
    void shouldChangeNothing_whenTheRequestIsNoFormOfOurs(String path) {
        // given
        screen.postings.known.add(sides(7, true, THEIRS));
        screen.signedIn("liza");

        // then
        assertThat(screen.get("/approvals/posting/" + path).statusCode()).isEqualTo(405);
        assertThat(screen.post("/approvals/posting/" + path, "id", "7@tala", "attempts", "1", "reason", "x")
                        .statusCode())
                .isEqualTo(403);
        assertThat(decide(path, "id", "7@tala", "attempts", "many").statusCode())
                .isEqualTo(400);
        assertThat(decide(path, "id", "7", "attempts", "1").statusCode()).isEqualTo(400);
        screen.postings.refusal = Optional.of(PostingDecisionRefusal.NOT_FOUND);
        assertThat(decide(path, "id", "9@tala", "attempts", "1").statusCode()).isEqualTo(404);
        assertThat(screen.postings.deeds).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', en, No receipt is in doubt, No receipt waits",
        "?list=all, en, No receipt waits, No receipt is in doubt",
        "'', fil, Walang resibong hindi tiyak, Walang resibong naghihintay",
        "?list=all, fil, Walang resibong naghihintay, Walang resibong hindi tiyak"
    })
    void shouldSayWhatIsNotThere_whenAListIsEmpty(String list, String language, String words, String ofTheOther) {
        // given
        screen.signedIn("omar");

        // then
        assertThat(screen.get(Addresses.POSTING + list, "Accept-Language", language)
                        .body())
                .contains("<h2>" + words + "</h2>")
                .doesNotContain(ofTheOther);
    }

    @Test
    void shouldFindNothing_whenTheAddressIsNone() {
        screen.signedIn("liza");

        assertThat(screen.get("/approvals/posting/receipt?id=9@tala").statusCode())
                .isEqualTo(404);
        assertThat(screen.get("/approvals/posting/receipt").statusCode()).isEqualTo(404);
        assertThat(screen.get("/approvals/posting/nowhere").statusCode()).isEqualTo(404);
        assertThat(decide("nowhere").statusCode()).isEqualTo(404);
        assertThat(decide("receipt").statusCode()).isEqualTo(405);
    }

    private HttpResponse<String> decide(String path) {
        return decide(
                path, "id", "7@tala", "attempts", "1", "reason", "seen", "number", "RC-7", "statement", "PS-7KQ4-M2");
    }

    private HttpResponse<String> decide(String path, String... fields) {
        String token = ApprovalScreen.token(screen.get(Addresses.QUEUE).body());
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "formToken";
        all[fields.length + 1] = token;
        return screen.post("/approvals/posting/" + path, all);
    }

    private static PostingSides sides(long id, boolean parked, HostAnswer theirs) {
        OpenWork work = new OpenWork(
                id,
                "post-receipt",
                Suppliers.TALA.id(),
                "PS-7KQ4-M2",
                new OpenWork.Progress(
                        parked, 1, AttemptEnd.UNKNOWN, Instant.parse("2026-03-02T01:30:00Z"), "connection <reset"));
        SlipState.Decision decision = new SlipState.Decision("ana", Instant.parse("2026-03-04T04:00:00Z"));
        Slip approved = slip().state(new SlipState.Approved(decision)).build();
        return new PostingSides(work, approved, "slip-PS-7KQ4-M2-HG9O7KLMO0", OURS, theirs, false);
    }
}
