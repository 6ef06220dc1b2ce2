// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.slip;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.InvoiceRef;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.Settlement;
import org.slipway.api.slip.SlipState;
import org.slipway.testkit.Suppliers;

/** The page of a slip of which nobody knows what its invoices owe. */
final class HostDownPageTest extends ApprovalScreenFixture {

    private static final String WITHOUT_BALANCES = "a".repeat(16) + "." + "b".repeat(16);

    @Test
    void shouldShowWhatWeKnowAndSaySoAtThePlaceOfTheRest_whenTheHostDoesNotAnswer() {
        // given
        screen.without(DecisionRefusal.HOST_UNAVAILABLE, slip()).signedIn("liza");

        // when
        HttpResponse<String> answer = screen.get(SLIP);

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "Narra Hardware · Invoice <span class=\"token\">INV-1001</span> · tala · submitted 2 Mar 2026, 9:30")
                .contains("<img src=\"" + SLIP + "/preview/1\"", "Not scanned for viruses")
                .contains("<dt>This slip</dt><dd class=\"money\">₱5,000.00</dd>")
                .contains("<dt>Other pending slips</dt><dd class=\"money\">₱750.00</dd>")
                .contains("<dt>Outstanding balance</dt><dd class=\"money\">Not known now</dd>")
                .contains(
                        "<dt>Reference No.</dt><dd>1234567890123</dd>", "<dt>Transaction Date</dt><dd>1 Mar 2026</dd>")
                .contains("<section class=\"card stack\">\n<div class=\"notice notice-wait\" role=\"status\">"
                        + "<h2>The accounting system doesn’t answer</h2><p>What is owed at this moment is not known. "
                        + "All else on this page is complete. You can reject or ask a question now; "
                        + "approving waits until it answers. Reload the page in a moment.</p></div>")
                .contains("action=\"" + SLIP + "/reject\"", "action=\"" + SLIP + "/hold\"")
                .contains("name=\"shown\" value=\"" + WITHOUT_BALANCES + "\"")
                .doesNotContain("/approve\"", "num money over");
    }

    @Test
    void shouldSpeakFilipino_whenTheReaderDoes() {
        // given
        screen.without(DecisionRefusal.HOST_UNAVAILABLE, slip()).signedIn("liza");

        // then
        assertThat(screen.get(SLIP, "Accept-Language", "fil").body())
                .contains("Hindi sumasagot ang accounting system", "tanggihan ang slip o magtanong sa customer");
    }

    @Test
    void shouldLeaveOutWhatCanNotBeDone_whenNothingCanBeAskedOrDecided() {
        // given
        screen.without(DecisionRefusal.HOST_UNAVAILABLE, slip().state(new SlipState.OnHold(DECISION, "Which account?")))
                .without(
                        DecisionRefusal.HOST_UNAVAILABLE,
                        slip().code("PS-0000-01").state(new SlipState.Posted(DECISION, "RC-0007", DECISION.at())))
                .signedIn("liza");

        // then
        assertThat(screen.get(SLIP).body())
                .contains("complete. You can reject now; approving waits until it answers.")
                .doesNotContain("ask a question");
        assertThat(screen.get("/approvals/slips/PS-0000-01").body())
                .contains("All else on this page is complete. </p>")
                .doesNotContain("You can reject");
    }

    @Test
    void shouldSayItOfEachInvoice_whenTheSlipPaysSeveral() {
        // given
        Settlement several = new Settlement(List.of(allocation("1001"), allocation("1002")), Optional.empty());
        screen.without(
                        DecisionRefusal.HOST_UNAVAILABLE,
                        slip().amount("PHP 200.00").settlement(several))
                .signedIn("liza");

        // then
        assertThat(screen.get(SLIP).body())
                .containsSubsequence(
                        "<td>INV-1001</td><td class=\"num money\">₱100.00</td><td class=\"num money\">Not known now</td>",
                        "<td>INV-1002</td><td class=\"num money\">₱100.00</td><td class=\"num money\">Not known now</td>");
    }

    @Test
    void shouldSaySo_whenTheHostDoesNotKnowTheInvoice() {
        // given
        screen.without(DecisionRefusal.INVOICE_UNKNOWN, slip()).signedIn("liza");

        // then
        assertThat(screen.get(SLIP).body())
                .contains("<h2>The accounting system doesn’t know an invoice of this slip</h2>")
                .contains("The host does not know this invoice, or knows it no longer</dd>", "Tala Trading Corporation")
                .contains("You can reject or ask a question now; approving waits until the invoice is there again.")
                .contains("action=\"" + SLIP + "/reject\"")
                .doesNotContain("/approve\"");
    }

    @Test
    void shouldRejectAndHold_whenTheHostDoesNotAnswer() {
        // given
        screen.without(DecisionRefusal.HOST_UNAVAILABLE, slip()).signedIn("liza");

        // when
        HttpResponse<String> held =
                send("hold", "version", "0", "shown", WITHOUT_BALANCES, "question", "Which account?");
        HttpResponse<String> rejected =
                send("reject", "version", "0", "shown", WITHOUT_BALANCES, "reason", "DUPLICATE", "note", "");

        // then
        assertThat(List.of(held.statusCode(), rejected.statusCode())).containsOnly(303);
        assertThat(screen.approvals.decisions)
                .containsExactly("liza holds PS-7KQ4-M2 v0: Which account?", "liza rejects PS-7KQ4-M2 v0 DUPLICATE: ");
    }

    @ParameterizedTest
    @CsvSource({
        "HOST_UNAVAILABLE, so nobody knows what the invoice owes at this moment. Nothing was decided.",
        "BALANCE_NOT_SHOWN, 'Look at what the invoice owes, then decide.'",
        "INVOICE_UNKNOWN, does not know an invoice that this slip pays. Nothing was decided.",
    })
    void shouldSayWhyAndKeepWhatWasTyped_whenNotApproved(DecisionRefusal refusal, String why) {
        // given
        screen.without(DecisionRefusal.HOST_UNAVAILABLE, slip()).signedIn("liza");
        screen.approvals.refusal = Optional.of(refusal);

        // when
        HttpResponse<String> answer =
                send("approve", "version", "0", "reason", "DUPLICATE", "note", "see RC-3", "question", "Which one?");

        // then
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains(why)
                .contains("see RC-3</textarea>", "Which one?</textarea>", "<option value=\"DUPLICATE\" selected>");
    }

    @Test
    void shouldListSlips_whenTheHostDoesNotAnswer() {
        // given
        screen.without(DecisionRefusal.HOST_UNAVAILABLE, slip()).signedIn("liza");

        // then
        assertThat(screen.get("/approvals").statusCode()).isEqualTo(200);
        assertThat(screen.get("/approvals").body()).contains("PS-7KQ4-M2", "₱5,000.00");
    }

    private static Allocation allocation(String invoice) {
        return new Allocation(
                new InvoiceRef(Suppliers.TALA.id(), invoice), "INV-" + invoice, Money.parse("PHP 100.00"));
    }
}
