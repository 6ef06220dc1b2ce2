// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.approval.SessionRefusal;
import org.slipway.testkit.SlipBuilder;

/** When a session is over, wherever its cookie is. */
final class SessionsEndTest extends ApprovalScreenFixture {

    @Test
    void shouldRefuseACopyOfTheCookie_whenItsOwnerHasSignedOut() {
        // given
        screen.signedIn("liza");
        List<String> copy = List.copyOf(screen.cookies);

        // when
        HttpResponse<String> answer = posts(Addresses.SIGN_OUT);

        // then
        assertThat(answer.headers().firstValue("Location")).hasValue(Addresses.SIGN_IN);
        screen.cookies.clear();
        screen.cookies.addAll(copy);
        assertThat(screen.get(Addresses.QUEUE).headers().firstValue("Location")).hasValue(Addresses.SIGN_IN);
        assertThat(screen.get(Addresses.NEW + "?since=1").headers().firstValue("Location"))
                .hasValue(Addresses.SIGN_IN);
        assertThat(screen.get(Addresses.SIGN_IN).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldDecideNothing_whenTheAccountIsRemovedWhileThePageIsOpen() {
        // given
        screen.with(SlipBuilder.slip()).signedIn("liza");
        String token = ApprovalScreen.token(screen.get(SLIP).body());

        // when
        screen.realm.remove("liza");
        HttpResponse<String> answer = screen.post(SLIP + "/approve", "version", "1", "formToken", token);

        // then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/approvals/sign-in?to=%2Fapprovals%2Fslips%2FPS-7KQ4-M2");
        assertThat(screen.approvals.decisions).isEmpty();
        assertThat(screen.get(SLIP).statusCode()).isEqualTo(303);
    }

    @Test
    void shouldCountFromTheNextRequest_whenRolesOrSuppliersChange() {
        // given
        screen.with(SlipBuilder.slip()).signedIn("liza");
        assertThat(screen.get(SLIP).body()).contains(SLIP + "/approve");

        // when
        screen.realm.account("liza", "slipway-viewer", "slipway-supplier.tala");

        // then
        assertThat(screen.get(SLIP).body()).doesNotContain(SLIP + "/approve");
        screen.realm.account("liza", "slipway-approver", "slipway-supplier.bayview");
        assertThat(screen.get(SLIP).statusCode()).isEqualTo(404);
        screen.realm.account("liza", "slipway-supplier.tala");
        assertThat(screen.get(SLIP).statusCode()).isEqualTo(303);
        screen.realm.account("liza", "slipway-approver", "slipway-supplier.tala");
        assertThat(screen.get(SLIP).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldEndEarly_whenTheRealmCanNotBeAsked() {
        // given
        screen.realm.mute = true;
        screen.signedIn("liza");
        screen.realm.remove("liza");

        // then
        screen.clock.advance(Duration.ofMinutes(29));
        assertThat(screen.get(Addresses.QUEUE).statusCode()).isEqualTo(200);
        screen.clock.advance(Duration.ofMinutes(29));
        assertThat(screen.get(Addresses.QUEUE).statusCode()).isEqualTo(200);
        screen.clock.advance(Duration.ofMinutes(2));
        assertThat(screen.get(Addresses.QUEUE).statusCode()).isEqualTo(303);
    }

    @Test
    void shouldEndAllOfOnesOwn_whenSigningOutEverywhere() {
        // given
        screen.signedIn("liza");
        List<String> elsewhere = List.copyOf(screen.cookies);
        screen.cookies.clear();
        screen.signedIn("liza");
        assertThat(screen.get(Addresses.SESSIONS).body())
                .contains("2 of your sessions may be open still, this one included.")
                .doesNotContain(Addresses.COLLEAGUES);

        // when
        HttpResponse<String> answer = posts(Addresses.SESSIONS + "/end");

        // then
        assertThat(answer.headers().firstValue("Location")).hasValue(Addresses.SIGN_IN);
        assertThat(screen.get(Addresses.QUEUE).statusCode()).isEqualTo(303);
        screen.cookies.clear();
        screen.cookies.addAll(elsewhere);
        assertThat(screen.get(Addresses.QUEUE).statusCode()).isEqualTo(303);
    }

    @Test
    void shouldEndThoseOfAColleague_whenAnAdminSaysSo() {
        // given
        screen.signedIn("liza");
        List<String> liza = List.copyOf(screen.cookies);
        screen.cookies.clear();
        screen.signedIn("ada");
        assertThat(screen.get(Addresses.SESSIONS).body())
                .contains("You are signed in once: here.", Addresses.COLLEAGUES);
        assertThat(screen.get(Addresses.COLLEAGUES).body())
                .contains("<bdi>liza</bdi>", "End the sessions of liza", "One session, since ");

        // when
        HttpResponse<String> answer = posts(Addresses.COLLEAGUES + "/end", "supplier", "tala", "name", "liza");

        // then
        assertThat(answer.headers().firstValue("Location")).hasValue(Addresses.COLLEAGUES + "?supplier=tala");
        assertThat(screen.get(Addresses.QUEUE).statusCode()).isEqualTo(200);
        screen.cookies.clear();
        screen.cookies.addAll(liza);
        assertThat(screen.get(Addresses.QUEUE).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({"NOT_FOUND, 404, Nobody of this name is signed in", "NOT_ALLOWED, 403, Only admins can do that"})
    void shouldSayWhyNot_whenRefused(SessionRefusal refusal, int status, String words) {
        // given
        screen.signedIn("ada");
        screen.signedIn.refusal = Optional.of(refusal);

        // when
        HttpResponse<String> answer = posts(Addresses.COLLEAGUES + "/end", "supplier", "tala", "name", "liza");

        // then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, , 200",
        "GET, /end, 405",
        "GET, /colleagues, 403",
        "GET, /colleagues/end, 405",
        "GET, /x, 404",
        "POST, , 405",
        "POST, /colleagues, 405",
        "POST, /colleagues/end, 403",
        "POST, /x, 404"
    })
    void shouldAnswerOnlyWhatItIsFor_whenStaffIsNoAdmin(String method, String path, int status) {
        // given
        screen.signedIn("liza");
        String address = Addresses.SESSIONS + (path == null ? "" : path);

        // then
        HttpResponse<String> answer = method.equals("GET") ? screen.get(address) : posts(address, "supplier", "tala");
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    private HttpResponse<String> posts(String path, String... fields) {
        String[] all = java.util.Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "formToken";
        all[fields.length + 1] =
                ApprovalScreen.token(screen.get(Addresses.QUEUE).body());
        return screen.post(path, all);
    }
}
