// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.testkit.SettingsTrial;

final class PublicAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://pay.example, https://pay.example/portal/l/t.s",
        "https://pay.example/, https://pay.example/portal/l/t.s",
        "HTTPS://pay.example:8443/erp//, HTTPS://pay.example:8443/erp/portal/l/t.s",
        "' http://localhost:8181 ', http://localhost:8181/portal/l/t.s",
        "http://127.0.0.1, http://127.0.0.1/portal/l/t.s",
        "http://[::1]:8181, http://[::1]:8181/portal/l/t.s",
    })
    void shouldBeginLinks_whenAddressIsSound(String configured, String link) {
        assertThat(PublicAddress.parse(configured).at("/portal/l/t.s")).isEqualTo(URI.create(link));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "/portal",
                "pay.example",
                "https:///portal",
                "mailto:a@pay.example",
                "ftp://pay.example",
                "ftp://localhost",
                "https://me@pay.example",
                "https://pay.example?a=b",
                "https://pay.example#top",
                "http://pay.example",
                "http://localhost.pay.example",
                "http://127.0.0.2",
                "https://pay example",
                "${slipway.base.url}",
                "https://",
            })
    void shouldKeepTheLastGoodOne_whenAddressIsNone(String configured) {
        SettingsTrial<PublicAddress> trial =
                SettingsTrial.good(LinksSettings::new, Map.of("baseUrl", "https://pay.example"));

        assertThat(trial.refusal(Map.of("baseUrl", configured)))
                .isEqualTo("baseUrl = " + configured
                        + " is not allowed; allowed is an https address without user, query or fragment,"
                        + " or http on localhost, 127.0.0.1 or [::1]");
    }

    @ParameterizedTest
    @CsvSource({"http://localhost:8181, true", "https://LOCALHOST, true", "https://pay.example, false"})
    void shouldKnowThisMachine_whenAsked(String configured, boolean local) {
        assertThat(PublicAddress.parse(configured).local()).isEqualTo(local);
    }
}
