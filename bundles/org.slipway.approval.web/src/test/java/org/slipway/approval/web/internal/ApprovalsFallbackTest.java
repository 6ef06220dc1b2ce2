// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.web.internal.IncidentFilter;
import org.slipway.web.internal.SecurityHeaders;
import org.slipway.web.testing.PageServer;

final class ApprovalsFallbackTest {

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @CsvSource({
        "/approvals, 503",
        "/approvals/sign-in, 503",
        "/approvals/slips/PS-7KQ4-M2, 503",
        "/approvals/slips/PS-7KQ4-M2/original, 503",
        "/approvals/none, 404"
    })
    void shouldAnswerForTheScreen_whenItsServletsAreAway(String path, int status) {
        try (PageServer server = new PageServer(temporary)
                .filter(SecurityHeaders.at("http://localhost:8181"))
                .filter(new IncidentFilter())
                .servlet(new ApprovalsFallback(), "/approvals/*")
                .start()) {
            assertThat(server.get(path).statusCode()).isEqualTo(status);
        }
    }

    @Test
    void shouldStillHaveTheHeadersAndAnIncident_whenTheFiltersAreAwayToo() {
        try (PageServer server = new PageServer(temporary)
                .servlet(new ApprovalsFallback(), "/approvals/*")
                .start()) {
            HttpResponse<String> answer = server.get("/approvals/sign-in");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).containsPattern("INC-[0-9A-Z]{4}-[0-9A-Z]{4}");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("default-src 'none'; style-src 'self'");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        }
    }
}
