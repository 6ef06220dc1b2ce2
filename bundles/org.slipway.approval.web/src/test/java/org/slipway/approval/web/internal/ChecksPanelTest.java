// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.slip;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.SlipReview;
import org.slipway.api.check.CheckLevel;
import org.slipway.api.check.CheckResult;
import org.slipway.api.check.NamedResult;
import org.slipway.api.check.SlipChecks;

/** What the page of a slip shows of the checks, and the reason that it asks for. */
final class ChecksPanelTest extends ApprovalScreenFixture {

    @Test
    void shouldShowEveryCheckTheWorstFirst_whenTheyAreMade() {
        // given
        with(
                result("company", CheckLevel.GREEN, "COMPANY_FITS"),
                result("amount", CheckLevel.RED, "AMOUNT_OVER", "INV-1001", Money.parse("PHP 1200.50")),
                new NamedResult(
                        "own-list",
                        CheckResult.inOwnWords(CheckLevel.AMBER, "On the <list> of the host", Map.of("list", "7"))));

        // when
        String page = screen.signedIn("liza").get(SLIP).body();

        // then
        assertThat(page)
                .contains("<h2 id=\"checks\">Checks</h2>")
                .containsSubsequence(
                        "data-check=\"amount\" data-level=\"red\"",
                        "Invoice <span class=\"token\">INV-1001</span> owes ₱1,200.50, and this slip pays more of it.",
                        "data-check=\"own-list\" data-level=\"amber\"",
                        "On the &lt;list&gt; of the host",
                        "data-check=\"company\" data-level=\"green\"",
                        "list: 7")
                .contains("name=\"approvalReason\"", "Red: Amount. Say what you have looked at instead.")
                .doesNotContain("checks are not made yet", "no picture");
    }

    @Test
    void shouldLeadToTheOtherSlips_whenACheckSpeaksOfThem() {
        // given
        Map<String, String> inputs = Map.of("slips", "PS-0000-01, PS-0000-02", "reference", "PS-0000-03");
        with(new NamedResult(
                "similar-picture",
                new CheckResult(CheckLevel.AMBER, "SIMILAR_PICTURE", List.of("PS-0000-01"), inputs)));

        // then
        assertThat(screen.signedIn("liza").get(SLIP).body())
                .contains(
                        "The picture looks like that of <a class=\"code token\" href=\"/approvals/slips/PS-0000-01\">")
                .contains("href=\"/approvals/slips/PS-0000-02\"")
                .containsOnlyOnce("href=\"/approvals/slips/PS-0000-01\"")
                .doesNotContain("/approvals/slips/PS-0000-03")
                .as("the decision stands over nothing that is to be read before it")
                .doesNotContain("decide-near");
    }

    @Test
    void shouldSayInWordsWhatTheChecksWereMadeFrom_whenTheyAreOurs() {
        // given
        with(
                made("amount", Map.of("invoice", "2026-03-01", "allocated", "PHP 9968.00")),
                made("banking-day", Map.of("kind", "BANK_TRANSFER", "paid", "2026-03-02", "day", "MONDAY")),
                made("transaction-date", Map.of("invoice", "2026-03-01", "oldDays", "30")),
                made("same-file", Map.of("slips", "")),
                made("velocity", Map.of("paidBefore", "false", "many", "5")),
                made("virus-scan", Map.of("state", "NOT_SCANNED", "scanExpected", "true")),
                made("read", Map.of("differs", "amount date", "amount.read", "PHP nine")),
                made("own-list", Map.of("state", "NOT_SCANNED", "rowNo", "7")));

        // when
        String page = screen.signedIn("liza").get(SLIP).body();

        // then
        assertThat(page)
                .contains(line("Invoice: 2026-03-01"), line("Paid by this slip: ₱9,968.00"))
                .contains(line("Kind of payment method: Bank transfer"), line("Transaction date: 2 Mar 2026"))
                .contains(line("Day of the week: Monday"), line("Invoice date: 1 Mar 2026"))
                .contains(line("Other slips: none"), line("A slip of the customer was approved before: no"))
                .contains(line("Virus scan: not made"), line("A virus scan is expected: yes"))
                .contains(line("Differs: Amount, Transaction Date"), line("Amount in the file: PHP nine"))
                .contains(line("state: NOT_SCANNED"), line("rowNo: 7"));
    }

    private static NamedResult made(String check, Map<String, String> inputs) {
        return new NamedResult(check, new CheckResult(CheckLevel.GREEN, "COMPANY_FITS", List.of(), inputs));
    }

    private static String line(String words) {
        return "<span class=\"line\">" + words + "</span>";
    }

    @Test
    void shouldKeepTheDecisionInSight_whenAllChecksAreFine() {
        // given
        with(result("company", CheckLevel.GREEN, "COMPANY_FITS"));

        // then
        assertThat(screen.signedIn("liza").get(SLIP).body())
                .contains("data-level=\"green\"")
                .contains("card decide decide-near");
    }

    @Test
    void shouldAskForNoReason_whenNothingIsRed() {
        // given
        with(result("amount", CheckLevel.AMBER, "AMOUNT_UNKNOWN", "INV-1001"));

        // then
        assertThat(screen.signedIn("liza").get(SLIP).body())
                .contains("data-level=\"amber\"")
                .doesNotContain("approvalReason");
    }

    @Test
    void shouldSayThatItIsBeingChecked_whenNothingIsStoredYet() {
        // given
        screen.with(slip());

        // then
        assertThat(screen.signedIn("liza").get(SLIP).body())
                .contains("The slip is being checked.")
                .contains(
                        "name=\"approvalReason\"", "The checks are not made yet. Say what you have looked at instead.")
                .doesNotContain("data-check=", "Red:", "no picture");
    }

    @Test
    void shouldPassOnTheReason_whenItIsTyped() {
        // given
        with(result("amount", CheckLevel.RED, "AMOUNT_OVER", "INV-1001", Money.parse("PHP 1200.50")));
        screen.signedIn("liza");
        String token = ApprovalScreen.token(screen.get(SLIP).body());

        // when
        screen.post(SLIP + "/approve", "version", "0", "approvalReason", " Seen in the bank ", "formToken", token);

        // then
        assertThat(screen.approvals.decisions).containsExactly("liza approves PS-7KQ4-M2 v0: Seen in the bank");
    }

    @Test
    void shouldShowTheFieldWithItsProblem_whenTheReasonIsMissing() {
        // given
        with(result("amount", CheckLevel.RED, "AMOUNT_OVER", "INV-1001", Money.parse("PHP 1200.50")));
        screen.signedIn("liza");
        String token = ApprovalScreen.token(screen.get(SLIP).body());
        screen.approvals.refusal = Optional.of(DecisionRefusal.REASON_MISSING);

        // when
        HttpResponse<String> answer = screen.post(SLIP + "/approve", "version", "0", "formToken", token);

        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"approval-reason-error\">Say why you approve all the same.");
    }

    private void with(NamedResult... results) {
        SlipReview review = ApprovalScreen.review(slip().build());
        SlipChecks checks = new SlipChecks(List.of(results), Optional.of(Instant.parse("2026-03-02T01:31:00Z")));
        screen.approvals.reviews.add(new SlipReview(
                review.slip(), review.supplier(), review.allocations(), review.file(), checks, review.standing()));
    }

    private static NamedResult result(String check, CheckLevel level, String reason, Object... arguments) {
        return new NamedResult(check, new CheckResult(level, reason, List.of(arguments), Map.of()));
    }
}
