// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    private final ClientAddress addresses = new ClientAddress(List.of("10.0.0.1", " 10.0.0.2 ", "fd00::1", ""));

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, '', 203.0.113.7",
        "203.0.113.7, 192.0.2.1, 203.0.113.7",
        "10.0.0.1, 203.0.113.7, 203.0.113.7",
        "10.0.0.1, '192.0.2.1, 203.0.113.7', 203.0.113.7",
        "10.0.0.1, '192.0.2.1, 203.0.113.7, 10.0.0.2', 203.0.113.7",
        "10.0.0.1, '', 10.0.0.1",
        "10.0.0.1, 'localhost', 10.0.0.1",
        "10.0.0.1, '203.0.113.7, unknown', 10.0.0.1",
        "10.0.0.1, '10.0.0.2', 10.0.0.2",
        "10.0.0.1, '1', 10.0.0.1",
        "fd00::1, '203.0.113.7', 203.0.113.7"
    })
    void shouldBeTheLastAddressThatIsNoProxy(String remote, String forwarded, String client) {
        assertThat(addresses.of(remote, forwarded.isEmpty() ? List.of() : List.of(forwarded)))
                .isEqualTo(client);
    }

    @Test
    void shouldReadHeadersInTheirOrder_whenThereAreSeveral() {
        assertThat(addresses.of("10.0.0.1", List.of("192.0.2.1", "203.0.113.7, 10.0.0.2")))
                .isEqualTo("203.0.113.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", "[2001:db8:1:2::9]"})
    void shouldCountTheFirstHalf_whenTheAddressIsIpv6(String remote) {
        assertThat(addresses.of(remote, List.of())).isEqualTo("20010db800010002/64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0", "10.0.0.0/8", "x"})
    void shouldRefuseTheConfiguration_whenAProxyIsNoAddressInDigits(String proxy) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClientAddress(List.of(proxy)))
                .withMessage("trustedProxies: not an address in digits: " + proxy);
    }
}
