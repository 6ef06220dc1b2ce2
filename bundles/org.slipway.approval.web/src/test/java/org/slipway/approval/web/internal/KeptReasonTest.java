// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.slip;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.slipway.testkit.InvoiceBuilder;

/** What staff typed while its session ended comes back when the same person has signed in, and nothing is sent by itself. */
class KeptReasonTest extends ApprovalScreenFixture {

    private static final String NOTE = "Not ours: <b>\nthe account ends in 77";
    private static final String BACK = "What you typed is here again";

    @Test
    void shouldBringReasonAndNoteBack_whenTheRejecterHasSignedInAgain() {
        // given
        screen.with(slip()).signedIn("liza");

        // when
        HttpResponse<String> late = rejectedTooLate();
        HttpResponse<String> page = signedInAgain("liza", late);

        // then
        assertThat(late.statusCode()).isEqualTo(303);
        assertThat(page.body())
                .contains(BACK, "nothing was sent")
                .contains("<details open>", "value=\"DUPLICATE\" selected")
                .contains("Not ours: &lt;b", "\nthe account ends in 77</textarea>")
                .doesNotContain("ours: <b>");
        assertThat(screen.approvals.decisions).isEmpty();
    }

    @Test
    void shouldBringTheQuestionBack_whenASlipWasToBeHeld() {
        // given
        screen.with(slip()).signedIn("liza");
        String token = token();
        screen.clock.advance(Duration.ofMinutes(31));

        // when
        HttpResponse<String> late = screen.post(
                SLIP + "/hold",
                "version",
                "0",
                "question",
                "Which account?",
                "reminder",
                "2026-03-20",
                "formToken",
                token);
        String page = signedInAgain("liza", late).body();

        // then
        assertThat(page).contains(BACK, "Which account?</textarea>", "name=\"reminder\" value=\"2026-03-20\"");
        assertThat(screen.approvals.decisions).isEmpty();
    }

    @Test
    void shouldShowNothing_whenSomebodyElseSignsInInTheSameBrowser() {
        // given
        screen.with(slip()).signedIn("liza");

        // when
        HttpResponse<String> page = signedInAgain("omar", rejectedTooLate());

        // then
        assertThat(page.body()).contains("PS-7KQ4-M2").doesNotContain(BACK).doesNotContain("ends in 77");
    }

    @Test
    void shouldBeForgotten_whenTheFormIsSent() {
        // given
        screen.with(slip()).signedIn("liza");
        signedInAgain("liza", rejectedTooLate());

        // when
        HttpResponse<String> sent = send("reject", "version", "0", "reason", "DUPLICATE", "note", NOTE);

        // then
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(screen.approvals.decisions).hasSize(1);
        assertThat(screen.get(SLIP).body()).doesNotContain(BACK);
    }

    @Test
    void shouldKeepNothing_whenTheFormIsNoneOfOurs() {
        // given
        screen.with(slip()).signedIn("liza");
        screen.clock.advance(Duration.ofMinutes(31));

        // when
        HttpResponse<String> late = screen.post(SLIP + "/reject", "version", "0", "note", NOTE, "formToken", "forged");

        // then
        assertThat(late.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(signedInAgain("liza", late).body()).doesNotContain(BACK);
    }

    @Test
    void shouldBringTheNoteOfSeveralBackOnce_whenTheyWereToBeRejected() {
        // given
        screen.with(slip()).signedIn("liza");
        String token = token();
        screen.clock.advance(Duration.ofMinutes(31));

        // when
        screen.post(
                "/approvals",
                "view",
                "to-decide",
                "do",
                "reject",
                "reason",
                "DUPLICATE",
                "note",
                NOTE,
                "formToken",
                token);
        screen.signedIn("liza");
        String page = screen.get("/approvals?view=to-decide").body();

        // then
        assertThat(page).contains(BACK);
        assertThat(screen.approvals.decisions).isEmpty();
        assertThat(screen.get("/approvals?view=to-decide").body()).doesNotContain(BACK);
    }

    @Test
    void shouldBringAnEnteredSlipBackOnce_whenItsFileHasToBeChosenAgain() {
        // given
        screen.entry.invoices.add(InvoiceBuilder.invoice().build());
        screen.signedIn("liza");
        String token = token();
        screen.clock.advance(Duration.ofMinutes(31));

        // when
        byte[] file = "bytes".getBytes(StandardCharsets.US_ASCII);
        String key = "key-key-key-key-key-key-1";
        HttpResponse<String> late = screen.postFile(
                "attachment",
                Addresses.ENTER,
                "slip.jpg",
                file,
                "formToken",
                token,
                "supplier",
                "tala",
                "invoice",
                "1001",
                "submissionKey",
                key,
                "amount",
                "1,234.00",
                "remark",
                "By post");
        String page = signedInAgain("liza", late).body();

        // then
        assertThat(page)
                .contains(
                        BACK, "value=\"1,234.00\"", "value=\"By post\"", "name=\"submissionKey\" value=\"" + key + "\"")
                .contains("Please choose the file again");
        assertThat(screen.entry.entered).isEmpty();
        assertThat(screen.get(Addresses.ENTER).body()).doesNotContain(BACK);
    }

    private HttpResponse<String> rejectedTooLate() {
        String token = token();
        screen.clock.advance(Duration.ofMinutes(31));
        return screen.post(SLIP + "/reject", "version", "0", "reason", "DUPLICATE", "note", NOTE, "formToken", token);
    }

    private HttpResponse<String> signedInAgain(String name, HttpResponse<String> sentToSignIn) {
        assertThat(sentToSignIn.headers().firstValue("Location").orElseThrow()).startsWith(Addresses.SIGN_IN + "?to=");
        String target = sentToSignIn.request().uri().getPath().replaceAll("/(reject|hold)$", "");
        return screen.get(screen.signIn(name, FakeRealm.password(name), target)
                .headers()
                .firstValue("Location")
                .orElseThrow());
    }
}
