// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.singaporeSlip;
import static org.slipway.testkit.SlipBuilder.slip;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.file.FileType;

/** What any address of the screen answers: nothing of others, nothing that is not there, and headers always. */
final class AddressesTest extends ApprovalScreenFixture {

    @Test
    void shouldAnswerAsIfItWereNotThere_whenSlipIsOfAnotherSupplier() {
        // given
        screen.with(slip(), singaporeSlip().code("PS-AAAA-AA")).signedIn("liza");
        screen.approvals.file = Optional.of(new FakeApprovals.Text("a.jpg", FileType.JPEG, "x"));
        String other = "/approvals/slips/PS-AAAA-AA";
        String missing = "/approvals/slips/PS-ZZZZ-ZZ";

        // when // then
        for (String part : List.of("", "/preview/1", "/original")) {
            assertThat(screen.get(other + part).statusCode()).isEqualTo(404);
            assertThat(screen.get(other + part).body())
                    .isEqualTo(screen.get(missing + part).body());
        }
        assertThat(screen.post(other + "/approve", "version", "0", "formToken", token())
                        .statusCode())
                .isEqualTo(404);
        assertThat(screen.approvals.decisions).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PS-7kq4-m2",
                "x",
                "PS-7KQ4-M2/",
                "PS-7KQ4-M2/other",
                "PS-7KQ4-M2/preview/0",
                "PS-7KQ4-M2/preview/x"
            })
    void shouldFindNothing_whenAddressIsNone(String path) {
        // given
        screen.with(slip()).signedIn("liza");

        // when // then
        assertThat(screen.get("/approvals/slips/" + path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/approvals",
                SLIP,
                SLIP + "/preview/9",
                "/approvals/sign-in",
                "/approvals/none",
                "/approvals/slips/x"
            })
    void shouldCarryTheSecurityHeaders_whenAnyPageAnswers(String path) {
        // given
        screen.with(slip()).signedIn("liza");

        // when
        HttpResponse<String> answer = screen.get(path);

        // then
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'self'; script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.body())
                .doesNotContain(" style=", "onclick")
                .doesNotContainPattern("<script(?! src=\"/slipway/assets/)");
    }
}
