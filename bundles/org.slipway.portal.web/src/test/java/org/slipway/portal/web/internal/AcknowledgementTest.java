// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.testkit.SlipBuilder;

class AcknowledgementTest {

    private static final String PATH = "/portal/acknowledgements/PS-7KQ4-M2";

    @TempDir
    Path temporary;

    private Portal portal;

    @BeforeEach
    void start() {
        portal = new Portal(temporary);
        portal.behind.slips.add(SlipBuilder.slip().build());
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void shouldHandItOutToBeSaved_whenTheVisitHasTheSlip() {
        HttpResponse<String> answer = portal.visit(PATH);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"acknowledgement-PS-7KQ4-M2.pdf\"");
        assertThat(answer.headers().firstValue("Content-Length")).hasValue("13");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.body()).isEqualTo("PS-7KQ4-M2 en");
    }

    @Test
    void shouldSpeakFilipino_whenTheBrowserDoes() {
        String cookie = portal.enter(FakePortal.LINK);

        HttpResponse<String> answer = portal.server.get(PATH, "Cookie", cookie, "Accept-Language", "fil-PH,en;q=0.5");

        assertThat(answer.body()).isEqualTo("PS-7KQ4-M2 fil");
    }

    @Test
    void shouldAskToWait_whenTheHolderOfOneLinkAsksForTooMany() {
        String cookie = portal.enter(FakePortal.LINK);
        for (int asked = 1; asked <= 4; asked++) {
            assertThat(portal.server.get(PATH, "Cookie", cookie).statusCode()).isEqualTo(200);
        }

        HttpResponse<String> fifth = portal.server.get(PATH, "Cookie", cookie);

        assertThat(fifth.statusCode()).isEqualTo(429);
        assertThat(fifth.headers().firstValue("Retry-After")).hasValue("150");
        assertThat(portal.visit("/portal/invoice").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldFindNothing_whenTheSlipIsOfAnotherInvoiceOrNone() {
        portal.behind.slips.add(
                SlipBuilder.slip().code("PS-AAAA-22").invoice("2002").build());

        for (String path : List.of("PS-AAAA-22", "PS-ZZZZ-ZZ", "", "PS-7KQ4-M2/x")) {
            assertThat(portal.visit("/portal/acknowledgements/" + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void shouldHandOutNothing_whenThereIsNoVisit() {
        HttpResponse<String> answer = portal.server.get(PATH);

        assertThat(answer.statusCode()).isNotEqualTo(200);
        assertThat(answer.body()).doesNotContain("PS-7KQ4-M2 en");
    }

    @Test
    void shouldBeOfferedOnTheSlipsPage_whenSubmitted() {
        assertThat(portal.visit("/portal/slips/PS-7KQ4-M2").body())
                .contains("href=\"" + PATH + "\" download>Acknowledgement of submission (PDF)</a>");
    }
}
