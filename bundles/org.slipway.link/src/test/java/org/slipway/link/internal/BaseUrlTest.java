// SPDX-License-Identifier: Apache-2.0
package org.slipway.link.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BaseUrlTest {

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
        assertThat(BaseUrl.parse(configured).at("/portal/l/t.s")).isEqualTo(URI.create(link));
    }

    @ParameterizedTest
    @CsvSource({
        "'', must be an absolute http or https address",
        "/portal, must be an absolute http or https address",
        "pay.example, must be an absolute http or https address",
        "https:///portal, must be an absolute http or https address",
        "mailto:a@pay.example, must be an absolute http or https address",
        "ftp://pay.example, must be an absolute http or https address",
        "https://me@pay.example, 'must have no user, query or fragment'",
        "https://pay.example?a=b, 'must have no user, query or fragment'",
        "https://pay.example#top, 'must have no user, query or fragment'",
        "http://pay.example, 'must be https, as links carry secrets'",
        "http://localhost.pay.example, 'must be https, as links carry secrets'",
        "http://127.0.0.2, 'must be https, as links carry secrets'",
    })
    void shouldSayWhatIsWrong_whenAddressIsNot(String configured, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseUrl.parse(configured))
                .withMessage("slipway.links: baseUrl " + problem + ", but is " + configured);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://pay example", "${slipway.base.url}", "https://"})
    void shouldSayThatItIsNoAddress_whenItCannotBeRead(String configured) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseUrl.parse(configured))
                .withMessage("slipway.links: baseUrl is no address: " + configured);
    }

    @ParameterizedTest
    @CsvSource({"http://localhost:8181, true", "https://LOCALHOST, true", "https://pay.example, false"})
    void shouldKnowThisMachine_whenAsked(String configured, boolean local) {
        assertThat(BaseUrl.parse(configured).local()).isEqualTo(local);
    }
}
