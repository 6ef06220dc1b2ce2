// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.itests.kit.RawHttp.Request.get;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.itests.kit.HostBooks.Business;
import org.slipway.itests.kit.HostBooks.Specimen;
import org.slipway.itests.kit.RawHttp;
import org.slipway.itests.kit.RawHttp.Answer;
import org.slipway.itests.kit.RawHttp.Request;
import org.slipway.itests.kit.Site;

/** How much one client may ask: 5 wrong links, 8 openings and 4 forms on this site, which believes 127.0.0.1 only in X-Forwarded-For. */
class LimitsIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static Site site;

    private String link;
    private RawHttp proxy;

    @BeforeAll
    static void start() {
        site = Site.withLimits(5, 8, 4);
        site.books().opens(Business.named("limits", "Narra Hardware"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void open() {
        Specimen invoice = Specimen.of("limits", "LM-" + NUMBER.incrementAndGet(), 20);
        link = site.books().enters(invoice).link().getPath();
        proxy = new RawHttp(site.base());
    }

    @Test
    void shouldTellAClientToWait_afterTooManyWrongLinks() {
        for (int i = 0; i < 5; i++) {
            assertThat(through("203.0.113.7", wrongLink(i)).status()).isEqualTo(404);
        }

        thenItIsToldToWait(through("203.0.113.7", wrongLink(5)));
        assertThat(through("203.0.113.7", get(link)).status())
                .as("a right one opens whoever guesses beside it")
                .isEqualTo(303);
        thenItIsToldToWait(through("198.51.100.1, 203.0.113.7", wrongLink(6)));
        assertThat(through("203.0.113.8", wrongLink(7)).status()).isEqualTo(404);
        assertThat(through("203.0.113.8", get(link)).status()).isEqualTo(303);
    }

    @Test
    void shouldTellOneSubscriberToWait_whateverAddressOfItsNetworkIsUsed() {
        for (int i = 0; i < 5; i++) {
            assertThat(through("2001:db8:7:7::" + i, wrongLink(i)).status()).isEqualTo(404);
        }

        thenItIsToldToWait(through("2001:db8:7:7:ffff::1", wrongLink(5)));
        assertThat(through("2001:db8:7:8::1", wrongLink(6)).status()).isEqualTo(404);
    }

    @Test
    void shouldNotBelieveWhereItComesFrom_whenItIsNoProxyOfOurs() {
        RawHttp stranger = new RawHttp(site.base(), "127.0.0.2");
        for (int i = 0; i < 5; i++) {
            Request forged = wrongLink(i).with("X-Forwarded-For", "203.0.113." + (100 + i));
            assertThat(stranger.send(forged).status()).isEqualTo(404);
        }

        thenItIsToldToWait(stranger.send(wrongLink(5).with("X-Forwarded-For", "203.0.113.105")));
        assertThat(through("203.0.113.100", wrongLink(6)).status()).isEqualTo(404);
    }

    @Test
    void shouldTellTheHolderToWait_whenALinkIsOpenedTooOften() {
        String cookies = through("203.0.113.20", get(link)).cookies();
        IntStream.range(1, 8)
                .forEach(i -> assertThat(
                                through("203.0.113." + (20 + i), get(link)).status())
                        .isEqualTo(303));

        thenItIsToldToWait(through("203.0.113.40", get(link)));
        assertThat(through("203.0.113.20", get("/portal/invoice").with("Cookie", cookies))
                        .status())
                .as("a session that is open")
                .isEqualTo(200);
    }

    @Test
    void shouldTellTheHolderToWait_whenFormsAreSentTooOften() {
        String cookies = through("203.0.113.50", get(link)).cookies();
        Request form =
                Request.form("/portal/withdraw", Map.of("slip", "PS-0000-00")).with("Cookie", cookies);
        for (int i = 0; i < 4; i++) {
            assertThat(through("203.0.113." + (50 + i), form).status()).isEqualTo(403);
        }

        thenItIsToldToWait(through("203.0.113.60", form));
        assertThat(through("203.0.113.50", get("/portal/invoice").with("Cookie", cookies))
                        .status())
                .isEqualTo(200);
    }

    private static void thenItIsToldToWait(Answer answer) {
        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 600);
        assertThat(answer.text()).contains("One moment, please", "Wait a few minutes");
    }

    private Answer through(String client, Request request) {
        return proxy.send(request.with("X-Forwarded-For", client));
    }

    private static Request wrongLink(int number) {
        return get("/portal/l/AAAAAAAAAAAAAAAAAAAAA" + number + "." + "A".repeat(43));
    }
}
