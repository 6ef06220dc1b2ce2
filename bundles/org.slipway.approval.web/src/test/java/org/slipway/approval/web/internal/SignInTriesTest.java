// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How often who may try to sign in. */
class SignInTriesTest extends ApprovalScreenFixture {

    @Test
    void shouldRefuseFurtherTries_whenOneNameWasTriedTenTimes() {
        // given
        for (int i = 0; i < 10; i++) {
            assertThat(screen.signIn("liza", "guess" + i, "/approvals").statusCode())
                    .isEqualTo(401);
        }

        // when
        HttpResponse<String> right = screen.signIn("LIZA", "azil", "/approvals");

        // then
        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(right.headers().firstValue("Retry-After")).hasValue("601");
        assertThat(right.body()).contains("Too many attempts.");
        assertThat(screen.realm.asked).isEqualTo(10);
        screen.clock.advance(Duration.ofMinutes(10));
        assertThat(screen.signIn("liza", "azil", "/approvals").statusCode()).isEqualTo(303);
    }

    @Test
    void shouldLetTheOwnerIn_whenStrangersHaveUsedUpTheTriesOfTheName() {
        // given: she has signed in by this browser before
        screen.signedIn("liza");
        screen.post(
                "/approvals/sign-out",
                "formToken",
                ApprovalScreen.token(screen.get("/approvals").body()));
        List<String> hers = List.copyOf(screen.cookies);
        screen.cookies.clear();
        for (int i = 0; i < 11; i++) {
            screen.signIn("liza", "guess" + i, "/approvals");
        }
        assertThat(screen.signIn("liza", "azil", "/approvals").statusCode()).isEqualTo(429);

        // when
        screen.cookies.clear();
        screen.cookies.addAll(hers);
        HttpResponse<String> right = screen.signIn("liza", "azil", "/approvals");

        // then
        assertThat(right.statusCode()).isEqualTo(303);
        assertThat(right.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("slipway-known="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "Max-Age=7776000");
    }

    @Test
    void shouldRefuseFurtherTries_whenAKnownBrowserGuesses() {
        // given
        screen.signedIn("liza");
        screen.post(
                "/approvals/sign-out",
                "formToken",
                ApprovalScreen.token(screen.get("/approvals").body()));
        for (int i = 0; i < 10; i++) {
            assertThat(screen.signIn("liza", "guess" + i, "/approvals").statusCode())
                    .isEqualTo(401);
        }

        // then
        assertThat(screen.signIn("liza", "azil", "/approvals").statusCode()).isEqualTo(429);
    }
}
