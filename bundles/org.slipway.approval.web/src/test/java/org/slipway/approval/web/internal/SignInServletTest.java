// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SignInServletTest extends ApprovalScreenFixture {

    @ParameterizedTest
    @CsvSource({
        "/approvals, /approvals/sign-in",
        "/approvals?view=done, /approvals/sign-in?to=%2Fapprovals%3Fview%3Ddone",
        "/approvals?view=//evil.example, /approvals/sign-in",
        "/approvals/slips/PS-7KQ4-M2, /approvals/sign-in?to=%2Fapprovals%2Fslips%2FPS-7KQ4-M2",
        "/approvals/slips/PS-7KQ4-M2/original, /approvals/sign-in?to=%2Fapprovals%2Fslips%2FPS-7KQ4-M2",
        "/approvals/slips/x, /approvals/sign-in",
        "/approvals/sign-out, /approvals/sign-in",
    })
    void shouldAskToSignIn_whenNobodyIsSignedIn(String asked, String location) {
        // when
        HttpResponse<String> answer = screen.get(asked);

        // then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue(location);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void shouldComeBackToThePageAskedFor_whenSignedIn() {
        // given
        String form = screen.get("/approvals/sign-in?to=%2Fapprovals%2Fslips%2FPS-7KQ4-M2")
                .body();
        assertThat(form)
                .contains("<h1>Sign in to approvals</h1>", "<label for=\"name\">Name</label>")
                .contains("name=\"to\" value=\"/approvals/slips/PS-7KQ4-M2\"");

        // when
        HttpResponse<String> answer = screen.signIn("liza", "azil", "/approvals/slips/PS-7KQ4-M2");

        // then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/approvals/slips/PS-7KQ4-M2");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("slipway-staff=").endsWith("; Path=/; HttpOnly; SameSite=Lax"));
        assertThat(screen.get("/approvals").body()).contains("Signed in as liza");
    }

    @Test
    void shouldBeginANewSignIn_whenATokenOfAFormIsBroughtAsItsCookie() {
        // given
        String token = ApprovalScreen.token(screen.get("/approvals/sign-in").body());
        screen.cookies.clear();
        screen.cookies.add("slipway-sign-in=" + token);

        // when
        HttpResponse<String> answer = screen.get("/approvals/sign-in");

        // then
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("slipway-sign-in="));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "/approvals/../portal",
                "/approvals@evil.example",
                "/approvals\r\nX-Evil: 1",
                "javascript:alert(1)",
                ""
            })
    void shouldGoToTheQueue_whenAnotherSiteIsAskedFor(String target) {
        // when
        HttpResponse<String> answer = screen.signIn("liza", "azil", target);

        // then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/approvals");
        assertThat(answer.headers().firstValue("X-Evil")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"liza, wrong", "nobody, azil", "liza, ''", "'', azil"})
    void shouldSayTheSame_whenNameOrPasswordIsWrong(String name, String password) {
        // when
        HttpResponse<String> answer = screen.signIn(name, password, "/approvals");

        // then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("<p>Name or password is wrong.</p>").doesNotContain("wrong\"", "azil\"");
        assertThat(screen.get("/approvals").statusCode()).isEqualTo(303);
    }

    @Test
    void shouldEscapeTheName_whenItHoldsMarkup() {
        // when
        HttpResponse<String> answer = screen.signIn("\"><script>alert(1)</script>", "x", "/approvals");

        // then
        assertThat(answer.body())
                .contains("value=\"&#34;>&lt;script>alert(1)&lt;/script>\"")
                .doesNotContain("<script");
    }

    @ParameterizedTest
    @CsvSource({
        "nora, slipway-approver to decide on them",
        "paul, slipway-supplier.* for all suppliers",
    })
    void shouldSayWhatToAskFor_whenAccountHasNoRights(String name, String advice) {
        // when
        HttpResponse<String> answer = screen.signIn(name, FakeRealm.password(name), "/approvals");

        // then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Nothing to see for this account yet", advice, "“" + name + "”");
        assertThat(screen.get("/approvals").statusCode()).isEqualTo(303);
    }

    @Test
    void shouldTakeNothing_whenFormIsNotOurs() {
        // given
        String form = screen.get("/approvals/sign-in").body();
        String token = ApprovalScreen.token(form);

        // when
        HttpResponse<String> without = screen.post("/approvals/sign-in", "name", "liza", "password", "azil");
        HttpResponse<String> crossSite = screen.post(
                new String[] {"Sec-Fetch-Site", "cross-site"},
                "/approvals/sign-in",
                "name",
                "liza",
                "password",
                "azil",
                "formToken",
                token);
        screen.cookies.clear();
        HttpResponse<String> otherBrowser =
                screen.post("/approvals/sign-in", "name", "liza", "password", "azil", "formToken", token);

        // then
        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(crossSite.statusCode()).isEqualTo(403);
        assertThat(otherBrowser.statusCode()).isEqualTo(403);
        assertThat(screen.realm.asked).isZero();
    }

    @Test
    void shouldEnd_whenNobodyUsesTheSession() {
        // given
        screen.signedIn("liza");

        // when
        screen.clock.advance(Duration.ofMinutes(29));
        int used = screen.get("/approvals").statusCode();
        screen.clock.advance(Duration.ofMinutes(29));
        int slid = screen.get("/approvals").statusCode();
        screen.clock.advance(Duration.ofMinutes(31));
        int over = screen.get("/approvals").statusCode();

        // then
        assertThat(used).isEqualTo(200);
        assertThat(slid).isEqualTo(200);
        assertThat(over).isEqualTo(303);
    }

    @Test
    void shouldEnd_whenTwelveHoursArePast() {
        // given
        screen.signedIn("liza");
        for (int i = 0; i < 35; i++) {
            screen.clock.advance(Duration.ofMinutes(20));
            assertThat(screen.get("/approvals").statusCode()).isEqualTo(200);
        }

        // when
        screen.clock.advance(Duration.ofMinutes(20));

        // then
        assertThat(screen.get("/approvals").statusCode()).isEqualTo(303);
    }

    @Test
    void shouldForgetTheBrowser_whenSignedOut() {
        // given
        screen.signedIn("liza");
        String token = ApprovalScreen.token(screen.get("/approvals").body());

        // when
        HttpResponse<String> answer = screen.post("/approvals/sign-out", "formToken", token);

        // then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/approvals/sign-in");
        assertThat(screen.get("/approvals").statusCode()).isEqualTo(303);
    }

    @Test
    void shouldNotSignOut_whenAskedByAnotherSite() {
        // given
        screen.signedIn("liza");

        // when
        HttpResponse<String> answer = screen.post("/approvals/sign-out");
        HttpResponse<String> byGet = screen.get("/approvals/sign-out");

        // then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(byGet.statusCode()).isEqualTo(405);
        assertThat(screen.get("/approvals").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldSpeakFilipino_whenBrowserAsksForIt() {
        // when
        HttpResponse<String> answer = screen.get("/approvals/sign-in", "Accept-Language", "fil-PH,en;q=0.5");

        // then
        assertThat(answer.body()).contains("<html lang=\"fil\">", "<h1>Mag-sign in sa approvals</h1>");
    }

    @Test
    void shouldSkipTheForm_whenSignedInAlready() {
        // given
        screen.signedIn("liza");

        // when
        HttpResponse<String> answer = screen.get("/approvals/sign-in?to=%2Fapprovals%3Fview%3Ddone");

        // then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/approvals?view=done");
    }
}
