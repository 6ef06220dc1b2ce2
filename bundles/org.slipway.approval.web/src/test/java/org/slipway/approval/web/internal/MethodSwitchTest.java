// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.Outcome;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.method.ManagedMethod.Confirmed;
import org.slipway.api.method.ManagedMethod.Proposed;
import org.slipway.api.method.MethodAccount;
import org.slipway.api.method.MethodEntry;
import org.slipway.api.method.MethodPresentation;
import org.slipway.api.method.MethodRefusal;
import org.slipway.api.method.MethodRefused;
import org.slipway.api.method.MethodSaved;
import org.slipway.testkit.Methods;

/** A payment method is switched off, and proposed to be offered again, beside its name. */
final class MethodSwitchTest extends ApprovalScreenFixture {

    private static final String PAGE = "/approvals/methods";
    private static final Instant AT = Instant.parse("2026-03-01T01:30:00Z");
    private static final MethodAccount ACCOUNT = Methods.account(Methods.GCASH);
    private static final MethodPresentation LOOK = new MethodPresentation("GCash", "Weekdays only.", 5);
    private static final ManagedMethod OFFERED = new ManagedMethod(
            Methods.GCASH.supplier(),
            Methods.GCASH.id(),
            LOOK,
            true,
            Optional.of(new Confirmed(ACCOUNT, "ben", "eva", AT)),
            Optional.empty(),
            7);

    @BeforeEach
    void signIn() {
        screen.signedIn("ada");
    }

    @ParameterizedTest
    @CsvSource({"true, off, Switch off, I-off", "false, on, Propose to offer it again, Imungkahing ialok muli"})
    void shouldBeTurnedByOneButton_whenItIsOfferedOrNot(boolean offered, String step, String button, String filipino) {
        // given
        screen.methods.methods.add(offered ? OFFERED : OFFERED.switchedOff());
        screen.methods.answer = Outcome.accepted(offered ? MethodSaved.APPLIED : MethodSaved.PROPOSED);

        // then
        assertThat(screen.get(PAGE).body())
                .contains("action=\"" + PAGE + "/" + step + "\"", ">" + button + "</button>");
        assertThat(screen.get(PAGE, "Accept-Language", "fil").body()).contains(">" + filipino + "</button>");

        // when
        HttpResponse<String> answer = turn(step, "7");

        // then
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("&done=" + (offered ? "APPLIED" : "PROPOSED") + "&method=gcash");
        assertThat(screen.methods.submitted).singleElement().satisfies(asked -> {
            assertThat(asked.version()).isEqualTo(7);
            assertThat(asked.entry()).isEqualTo(MethodEntry.of(LOOK, ACCOUNT, !offered));
        });
    }

    @Test
    void shouldShowTheAccountOnce_whenItIsToBeOfferedAgain() {
        // given
        screen.methods.methods.add(OFFERED.switchedOff().proposed(new Proposed(ACCOUNT, "ben", AT)));

        // then
        assertThat(screen.get(PAGE).body())
                .containsOnlyOnce("<dt>Account number</dt>")
                .contains("<h3>Proposed: to offer it again</h3>", "Proposed by ben on 1 Mar 2026", ">Confirm</button>")
                .doesNotContain("/off\"", "/on\"");
    }

    @Test
    void shouldNotBeInTheLongForm_whenItIsChanged() {
        // given
        screen.methods.methods.add(OFFERED);

        // then
        assertThat(screen.get(PAGE + "/edit?supplier=tala&id=gcash").body())
                .contains("<input type=\"hidden\" name=\"active\" value=\"true\">", ">Save changes</button>")
                .contains("everything else applies at once.")
                .doesNotContain("type=\"checkbox\"", ">Propose</button>");
        assertThat(screen.get(PAGE + "/edit?supplier=tala").body()).contains(">Propose</button>");
    }

    @Test
    void shouldChangeNothing_whenItWasAnotherOrIsGoneOrMayNotBe() {
        // given
        screen.methods.methods.add(OFFERED);

        // then
        assertThat(turn("off", "6").statusCode()).isEqualTo(409);
        assertThat(screen.get(PAGE + "/off").statusCode()).isEqualTo(405);
        assertThat(screen.methods.submitted).isEmpty();

        // when
        screen.methods.methods.clear();

        // then
        assertThat(turn("on", "7").statusCode()).isEqualTo(404);
        assertThat(screen.methods.submitted).isEmpty();

        // when
        screen.methods.methods.add(OFFERED.switchedOff());
        screen.methods.answer = Outcome.refused(new MethodRefused(MethodRefusal.SAME_ACCOUNT));

        // then
        assertThat(turn("on", "7").body()).contains("This account is there already");
    }

    private HttpResponse<String> turn(String step, String version) {
        return screen.post(
                PAGE + "/" + step,
                "supplier",
                "tala",
                "id",
                "gcash",
                "version",
                version,
                "shown",
                "",
                "formToken",
                token());
    }
}
