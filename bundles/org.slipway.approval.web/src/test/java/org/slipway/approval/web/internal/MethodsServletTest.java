// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
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
import org.slipway.api.method.QrPh;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.testkit.Methods;

final class MethodsServletTest extends ApprovalScreenFixture {

    private static final String PAGE = "/approvals/methods";
    private static final Instant AT = Instant.parse("2026-03-01T01:30:00Z");
    private static final QrPh QR = new QrPh("00020101021128440011ph.ppmi.p2m0111SAMPLEPHXXX03100004561288"
            + "5204594353036085802PH5912Tala Trading6011Makati City6304C9C0");

    @Test
    void shouldShowTheAccountInForceAndWhoDecided_whenAMethodIsOffered() {
        // given
        screen.methods.methods.add(inForce());
        screen.signedIn("ada");

        // when
        HttpResponse<String> answer = screen.get(PAGE);

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<h2 id=\"method-gcash\">GCash</h2><span class=\"chip chip-ok\">Offered</span>")
                .contains("<dt>Account number</dt><dd>", "0917 000 0000", "<dt>Country</dt><dd>", "Philippines")
                .contains("Proposed by ben, confirmed by eva on 1 Mar 2026, 9:30")
                .contains("<p class=\"breaks\">Weekdays only.")
                .contains("href=\"/approvals/methods/edit?supplier=tala&amp;id=gcash\"")
                .doesNotContain("Customers can’t be told where to pay", "action=\"/approvals/methods/confirm\"");
    }

    @Test
    void shouldMarkWhatIsDifferentAndLetItBeConfirmed_whenAnotherProposed() {
        // given
        screen.methods.methods.add(inForce().proposed(new Proposed(swapped(), "ben", AT)));
        screen.signedIn("ada");

        // when
        String page = screen.get(PAGE).body();

        // then
        assertThat(page)
                .contains(
                        "<span class=\"token\">0999 000 0000</span></mark>",
                        "<mark>…6304C9C0</mark>",
                        "Proposed by ben on 1 Mar 2026, 9:30")
                .doesNotContain("<mark>GCash</mark>")
                .contains(">Confirm</button>", ">Discard</button>")
                .contains("src=\"/approvals/methods/qr?supplier=tala&amp;id=gcash&amp;of=proposal\"");
        assertThat(screen.get("/approvals/methods/qr?supplier=tala&id=gcash&of=proposal")
                        .headers()
                        .firstValue("Content-Type"))
                .contains("image/svg+xml");
        assertThat(screen.get("/approvals/methods/qr?supplier=tala&id=gcash&of=")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void shouldOnlyLetItBeDiscarded_whenTheReaderProposedIt() {
        // given
        screen.methods.methods.add(inForce().proposed(new Proposed(swapped(), "Ada", AT)));
        screen.signedIn("ada");

        // then
        assertThat(screen.get(PAGE).body())
                .contains("You proposed it: another admin has to confirm it.", ">Discard</button>", "<mark>1010 · BDO")
                .doesNotContain(">Confirm</button>");
    }

    @Test
    void shouldWarn_whenNothingIsOffered() {
        // given
        screen.methods.methods.add(inForce().switchedOff());
        screen.signedIn("ada");

        // then
        assertThat(screen.get(PAGE).body())
                .contains("Customers can’t be told where to pay", "<span class=\"chip\">Switched off</span>");
    }

    @Test
    void shouldLetNobodyChangeIt_whenAFileSetsItUp() {
        // given
        screen.methods.methods.add(inForce().proposed(new Proposed(swapped(), "ben", AT)));
        screen.methods.configured.add(inForce());
        screen.signedIn("ada");

        // then
        assertThat(screen.get(PAGE).body())
                .contains("Set by a file", "Set by the configuration slipway.method that names the id gcash.")
                .doesNotContain("/approvals/methods/edit?supplier=tala&amp;id=gcash", ">Confirm</button>");
    }

    @Test
    void shouldBeginWithTheBooks_whenAReceivingAccountIsChosen() {
        // given
        screen.methods.methods.add(inForce());
        screen.signedIn("ada");

        // when
        String form = screen.get("/approvals/methods/edit?supplier=tala&receivingAccount=1010")
                .body();

        // then
        assertThat(form)
                .contains("name=\"bank\" value=\"BDO Unibank\"")
                .contains("name=\"accountNumber\" value=\"0012 3456 7890\"")
                .contains("name=\"currency\" value=\"PHP\"", "name=\"country\" value=\"PH\"")
                .contains("<option value=\"1010\" selected>1010 · BDO Unibank")
                .contains("name=\"order\" value=\"15\"", "name=\"version\" value=\"0\"");
    }

    @Test
    void shouldSendWhatWasTypedAndSayWhatBecameOfIt_whenTheFormIsSent() {
        // given
        screen.methods.methods.add(inForce());
        screen.signedIn("ada");

        // when
        HttpResponse<String> answer = post("save", "id", "gcash", "version", "3", "kind", "GCASH", "active", "true");

        // then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/approvals/methods?supplier=tala&done=PROPOSED&method=gcash");
        assertThat(screen.methods.submitted).singleElement().satisfies(asked -> {
            assertThat(asked.id()).contains(new MethodId("gcash"));
            assertThat(asked.version()).isEqualTo(3);
            assertThat(asked.entry().value(MethodField.KIND)).isEqualTo("GCASH");
            assertThat(asked.entry().value(MethodField.ACTIVE)).isEqualTo("true");
        });
        assertThat(screen.get(PAGE + "?supplier=tala&done=PROPOSED").body())
                .contains("Another admin has to confirm the account before customers see it.");
    }

    @Test
    void shouldKeepWhatWasTypedWithTheProblemAtItsField_whenAFieldIsWrong() {
        // given
        screen.methods.answer = Outcome.refused(new MethodRefused(
                MethodRefusal.WRONG_FIELDS, List.of(new MethodFault(MethodField.BANK, MethodProblem.MISSING))));
        screen.signedIn("ada");

        // when
        HttpResponse<String> answer = post("save", "label", "My <b> wallet", "instructions", "No fee.");

        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("value=\"My &lt;b> wallet\"", ">No fee.</textarea>")
                .contains("aria-invalid=\"true\" aria-describedby=\"bank-hint bank-error\"")
                .contains("<p class=\"error\" id=\"bank-error\">Fill this in.</p>");
    }

    @Test
    void shouldKeepWhatWasTypedAndTheVersionOfNow_whenSomebodyElseWasFaster() {
        // given
        screen.methods.methods.add(inForce());
        screen.methods.answer = Outcome.refused(new MethodRefused(MethodRefusal.STALE));
        screen.signedIn("ada");

        // when
        HttpResponse<String> answer = post("save", "id", "gcash", "version", "3", "label", "Wallet");

        // then
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Somebody else has changed this method", "value=\"Wallet\"")
                .contains("name=\"version\" value=\"7\"");
    }

    @ParameterizedTest
    @CsvSource({"confirm, CONFIRMED", "discard, DISCARDED"})
    void shouldDecideOnWhatWasShown_whenAnAdminDecides(String step, String done) {
        // given
        screen.methods.methods.add(inForce());
        screen.signedIn("ada");

        // when
        HttpResponse<String> answer = post(step, "id", "gcash", "version", "7");

        // then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/approvals/methods?supplier=tala&done=" + done + "&method=gcash");
        assertThat(screen.methods.decided).containsExactly(step + " ada tala gcash 7");
    }

    @ParameterizedTest
    @EnumSource(
            value = MethodRefusal.class,
            names = {"STALE", "OWN_PROPOSAL", "NOTHING_PROPOSED"})
    void shouldSayWhy_whenADecisionIsRefused(MethodRefusal refusal) {
        // given
        screen.methods.refusal = Optional.of(refusal);
        screen.signedIn("ada");

        // when
        HttpResponse<String> answer = post("confirm", "id", "gcash", "version", "7");

        // then
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("notice notice-bad");
    }

    @ParameterizedTest
    @CsvSource({
        "/confirm, 405",
        "/save, 405",
        "/nothing, 404",
        "/edit?supplier=tala&id=unknown, 404",
        "?supplier=bayview, 403",
        "/edit?supplier=bayview, 403"
    })
    void shouldAnswerNoOthers_whenAskedForWhatIsNotThere(String path, int status) {
        screen.signedIn("ada");

        assertThat(screen.get(PAGE + path).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"liza", "omar"})
    void shouldRefuseBeforeAnythingIsAsked_whenTheReaderIsNoAdmin(String name) {
        // given
        screen.signedIn(name);

        // then
        for (String step : List.of("save", "confirm", "discard")) {
            assertThat(post(step, "id", "gcash", "version", "7").statusCode()).isEqualTo(403);
        }
        assertThat(screen.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(screen.methods.submitted).isEmpty();
        assertThat(screen.methods.decided).isEmpty();
    }

    private HttpResponse<String> post(String step, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("supplier", "tala", "shown", "", "formToken", token()));
        return screen.post(PAGE + "/" + step, all.toArray(new String[0]));
    }

    private static ManagedMethod inForce() {
        return new ManagedMethod(
                Methods.GCASH.supplier(),
                Methods.GCASH.id(),
                new MethodPresentation("GCash", "Weekdays only.", 5),
                true,
                Optional.of(new Confirmed(Methods.account(Methods.GCASH), "ben", "eva", AT)),
                Optional.empty(),
                7);
    }

    private static MethodAccount swapped() {
        MethodAccount account = Methods.account(Methods.GCASH);
        ReceivingAccount of = account.account();
        return new MethodAccount(
                account.kind(),
                new ReceivingAccount("1010", of.institution(), of.holder(), "0999 000 0000"),
                account.currency(),
                account.country(),
                Optional.of(QR));
    }
}
