// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.posting.Comparison;
import org.slipway.api.posting.ComparisonRefusal;
import org.slipway.api.posting.ComparisonReport;
import org.slipway.api.posting.ReceiptDifference;
import org.slipway.api.posting.ReceiptDifference.Kind;
import org.slipway.api.posting.ReceiptFacts;
import org.slipway.api.slip.SlipCode;
import org.slipway.testkit.Suppliers;

/** The page of what differs between slips and ledger. */
final class ComparisonServletTest extends ApprovalScreenFixture {

    private static final String PAGE = "/approvals/posting/comparison?supplier=tala";

    @Test
    void shouldSayThatNothingWasCompared_whenThatIsSo() {
        screen.signedIn("omar");

        assertThat(screen.get(PAGE).body())
                .contains("They have not been compared yet.", "No difference is open")
                .doesNotContain("Compare now");
    }

    @Test
    void shouldShowBothSidesOfADifference_whenThereIsOne() {
        // given
        screen.postings.report = report(
                Optional.of(FakePostings.comparison(Suppliers.TALA.id())),
                difference("slip-PS-7KQ4-M2-1", Kind.AMOUNT, Optional.of(facts("PHP 5000.00"))),
                difference("slip-PS-7KQ4-M2-2", Kind.NO_SLIP, Optional.empty()));
        screen.signedIn("liza");

        // when
        String page = screen.get(PAGE).body();

        // then
        assertThat(page)
                .contains("Posted slips: 42. Receipts: 41. Differences: 1.")
                .contains("<h2>Differences: 2</h2>", "The amount differs:", "₱5,000.00", "₱4,999.00")
                .contains("The ledger has a receipt of a slip that we don’t have:")
                .containsOnlyOnce("href=\"/approvals/slips/PS-7KQ4-M2\"")
                .contains("after=slip-PS-7KQ4-M2-2:NO_SLIP")
                .doesNotContain("Compare now");
    }

    @Test
    void shouldShowHowFarItGot_whenOneIsUnderWay() {
        // given
        Comparison done = FakePostings.comparison(Suppliers.TALA.id());
        Comparison running = new Comparison(
                done.supplier(),
                2,
                done.period(),
                new Comparison.Course(
                        "ada", done.course().begun(), Instant.parse("2026-03-03T04:00:00Z"), Optional.empty()),
                Comparison.Counts.NONE);
        screen.postings.report = new ComparisonReport(
                true,
                Optional.of(running),
                Optional.of(done),
                "host ledger is not available",
                new ComparisonReport.Page(List.of(), 0, Optional.empty()));
        screen.signedIn("ada");

        // then
        assertThat(screen.get(PAGE).body())
                .contains("Under way", "by ada. All before ")
                .contains("host ledger is not available. It is tried again by itself")
                .doesNotContain("Compare now");
    }

    @Test
    void shouldBeginOne_whenAnAdminWantsIt() {
        // given
        screen.signedIn("ada");
        assertThat(screen.get(PAGE).body()).contains("Compare now", "value=\"35\"");

        // when
        HttpResponse<String> answer = begin("7");

        // then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(PAGE);
        assertThat(screen.postings.deeds).containsExactly("ada compares tala: 7");
    }

    @ParameterizedTest
    @CsvSource({
        "DAYS_OUT_OF_RANGE, 422, A number from 1 to 366.",
        "UNDER_WAY, 409, One is under way",
        "NOT_POSSIBLE, 409, Slips and ledger compared",
        "NOT_ALLOWED, 403, Your role does not allow this"
    })
    void shouldSayWhyNot_whenRefused(ComparisonRefusal refusal, int status, String words) {
        // given
        screen.postings.comparisonRefusal = Optional.of(refusal);
        screen.signedIn("ada");

        // when
        HttpResponse<String> answer = begin("900");

        // then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
    }

    @Test
    void shouldNotBegin_whenItIsNoAdminOrNoFormOfOurs() {
        // given
        screen.signedIn("liza");

        // then
        assertThat(begin("7").statusCode()).isEqualTo(403);
        assertThat(screen.post("/approvals/posting/comparison", "supplier", "tala", "days", "7")
                        .statusCode())
                .isEqualTo(403);
        assertThat(screen.postings.deeds).isEmpty();
    }

    @Test
    void shouldSayThatItIsNotPossible_whenTheHostListsNoReceipts() {
        // given
        screen.postings.report = new ComparisonReport(
                false,
                Optional.empty(),
                Optional.empty(),
                "",
                new ComparisonReport.Page(List.of(), 0, Optional.empty()));
        screen.signedIn("ada");

        // then
        assertThat(screen.get(PAGE).body()).contains("be compared with").doesNotContain("Compare now");
    }

    private HttpResponse<String> begin(String days) {
        String token = ApprovalScreen.token(screen.get(Addresses.QUEUE).body());
        return screen.post("/approvals/posting/comparison", "supplier", "tala", "days", days, "formToken", token);
    }

    private static ComparisonReport report(Optional<Comparison> last, ReceiptDifference... all) {
        List<ReceiptDifference> differences = List.of(all);
        return new ComparisonReport(
                true,
                Optional.empty(),
                last,
                "",
                new ComparisonReport.Page(
                        differences, differences.size(), Optional.of(differences.get(differences.size() - 1))));
    }

    private static ReceiptDifference difference(String key, Kind kind, Optional<ReceiptFacts> ours) {
        return new ReceiptDifference(
                key,
                kind,
                new SlipCode("PS-7KQ4-M2"),
                Instant.parse("2026-03-04T04:00:00Z"),
                ours,
                Optional.of(facts("PHP 4999.00")));
    }

    private static ReceiptFacts facts(String amount) {
        return new ReceiptFacts("RC-7", Money.parse(amount), LocalDate.parse("2026-03-02"), "1010");
    }
}
