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
import org.slipway.api.Outcome;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.method.ManagedMethod.Confirmed;
import org.slipway.api.method.ManagedMethod.Proposed;
import org.slipway.api.method.MethodAccount;
import org.slipway.api.method.MethodFault;
import org.slipway.api.method.MethodField;
import org.slipway.api.method.MethodId;
import org.slipway.api.method.MethodPresentation;
import org.slipway.api.method.MethodProblem;
import org.slipway.api.method.MethodRefusal;
import org.slipway.api.method.MethodRefused;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.testkit.Methods;
import org.slipway.testkit.Suppliers;

/** What an admin is told while a payment method is set up, before and after another one has confirmed it. */
final class MethodWarningsTest extends ApprovalScreenFixture {

    private static final String PAGE = "/approvals/methods";
    private static final String FORM = PAGE + "/edit?supplier=tala";
    private static final Instant AT = Instant.parse("2026-03-01T01:30:00Z");

    @ParameterizedTest
    @CsvSource({"ada, change it before another admin confirms it", "ben, discard it."})
    void shouldWarnWithBothNumbers_whenTheBooksHaveAnother(String proposer, String next) {
        // given
        screen.methods.methods.add(begun("wallet").proposed(new Proposed(account("0917 000 0001"), proposer, AT)));
        screen.signedIn("ada");

        // then
        assertThat(screen.get(PAGE).body())
                .contains("The account number is not the one in the books", next)
                .contains("<dt>For customers</dt><dd>\n <span class=\"token\">0917 000 0001</span>")
                .contains("<dt>In the books</dt><dd>\n <span class=\"token\">0917 000 0000</span>");
    }

    @Test
    void shouldGoOnWarning_whenTheOtherNumberWasConfirmed() {
        // given
        screen.methods.methods.add(
                begun("wallet").confirmed(new Confirmed(account("0917 000 0001"), "ben", "eva", AT)));
        screen.signedIn("ada");

        // then
        assertThat(screen.get(PAGE).body())
                .contains("The account number is not the one in the books", "change the method.")
                .contains("<span class=\"token\">0917 000 0000</span>");
    }

    @ParameterizedTest
    @CsvSource({"0917-000-0000", "09170000000", "''"})
    void shouldNotWarn_whenItIsTheSameNumberOrNone(String number) {
        // given
        screen.methods.methods.add(begun("wallet").proposed(new Proposed(account(number), "ben", AT)));
        screen.signedIn("ada");

        // then
        assertThat(screen.get(PAGE).body()).contains(">Confirm</button>").doesNotContain("not the one in the books");
    }

    @Test
    void shouldPromiseNothingAtOnce_whenNoAccountWasEverConfirmed() {
        // given
        screen.methods.methods.add(begun("wallet").proposed(new Proposed(account("1"), "ben", AT)));
        screen.methods.methods.add(inForce());
        screen.signedIn("ada");

        // then
        for (String form : List.of(FORM, FORM + "&id=wallet")) {
            assertThat(screen.get(form).body())
                    .contains("Customers see it when another admin has confirmed the account.")
                    .contains("<input type=\"hidden\" name=\"active\" value=\"true\">")
                    .doesNotContain("This applies at once.", "type=\"checkbox\"");
        }
        assertThat(screen.get(FORM + "&id=gcash").body())
                .contains("This applies at once.", "<input type=\"hidden\" name=\"active\" value=\"true\">");
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIRMED, true, Customers are offered “G &lt;b&gt; Cash” from now on.",
        "APPLIED, true, Customers see “G &lt;b&gt; Cash” like this from now on.",
        "APPLIED, false, Customers are not offered “G &lt;b&gt; Cash” any more."
    })
    void shouldNameTheMethod_whenSomethingWasDoneWithIt(String done, boolean offered, String said) {
        // given
        screen.methods.methods.add(offered ? inForce() : inForce().switchedOff());
        screen.signedIn("ada");

        // then
        assertThat(screen.get(PAGE + "?supplier=tala&done=" + done + "&method=gcash")
                        .body())
                .contains(said);
        assertThat(screen.get(PAGE + "?supplier=tala&done=" + done + "&method=other")
                        .body())
                .doesNotContain(said);
    }

    @Test
    void shouldLeadToEachField_whenSomeAreWrong() {
        // given
        screen.methods.answer = Outcome.refused(new MethodRefused(
                MethodRefusal.WRONG_FIELDS,
                List.of(
                        new MethodFault(MethodField.LABEL, MethodProblem.MISSING),
                        new MethodFault(MethodField.BANK, MethodProblem.TOO_LONG))));
        screen.signedIn("ada");

        // when
        HttpResponse<String> answer =
                screen.post(PAGE + "/save", "supplier", "tala", "accountNumber", "12-34", "formToken", token());

        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .containsSubsequence(
                        "<a href=\"#bank\">Bank or wallet: This is too long.</a>",
                        "<a href=\"#label\">Label: Fill this in.</a>",
                        "value=\"12-34\"",
                        "id=\"label-error\">Fill this in.</p>");
    }

    private static ManagedMethod begun(String id) {
        return ManagedMethod.unstored(
                Suppliers.TALA.id(), new MethodId(id), new MethodPresentation("Wallet of the shop", "", 5));
    }

    private static ManagedMethod inForce() {
        return new ManagedMethod(
                Suppliers.TALA.id(),
                Methods.GCASH.id(),
                new MethodPresentation("G <b> Cash", "", 5),
                true,
                Optional.of(new Confirmed(Methods.account(Methods.GCASH), "ben", "eva", AT)),
                Optional.empty(),
                7);
    }

    private static MethodAccount account(String number) {
        MethodAccount account = Methods.account(Methods.GCASH);
        ReceivingAccount of = account.account();
        return new MethodAccount(
                account.kind(),
                new ReceivingAccount(of.id(), of.institution(), of.holder(), number),
                account.currency(),
                account.country(),
                Optional.empty());
    }
}
