// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.killbill.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.testkit.Methods;
import org.slipway.testkit.SettingsTrial;
import org.slipway.testkit.Suppliers;

class ConfiguredTenantTest {

    private static final Map<String, String> LEAST = Map.of(
            "user", "slipway",
            "passwordFile", "/etc/killbill.password",
            "apiKey", "tala",
            "apiSecretFile", "/etc/killbill.secret",
            "supplier", "tala",
            "name", "Tala Trading Corporation",
            "email", "billing@tala.example",
            "accounts", "1010 | BDO Unibank | Tala Trading Corporation | 0012 3456 7890");

    @Test
    void shouldBeASupplier_whenLittleIsConfigured() {
        assertThat(SettingsTrial.good(ConfiguredTenant::new, LEAST).values())
                .isEqualTo(new Tenant(
                        Suppliers.TALA,
                        List.of(Methods.INSTAPAY.account()),
                        new Tenant.Access(
                                URI.create("http://127.0.0.1:8080/"),
                                "slipway",
                                Path.of("/etc/killbill.password"),
                                "tala",
                                Path.of("/etc/killbill.secret")),
                        new Tenant.Waits(Duration.ofSeconds(4), Duration.ofSeconds(18)),
                        30,
                        true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "url ! http://kb.example.org ! https://host, or http:// on this very machine, without a path",
                "user ! '' ! 1 to 100 characters",
                "apiSecretFile ! killbill.secret ! an absolute path",
                "accounts ! 10 10 | BDO | Tala | 1 ! id | bank or wallet | holder | number, with semicolons between accounts, each id once",
                "accounts ! Konto-ä | BDO | Tala | 1 ! an id of 1 to 32 letters, digits, dots, dashes or underscores for each",
                "dueDays ! 366 ! a whole number from 0 to 365",
                "postSeconds ! 19 ! a whole number from 5 to 18",
            })
    void shouldKeepTheLastGoodOnes_whenOneIsWrong(String key, String value, String allowed) {
        Map<String, Object> wrong = new HashMap<>(LEAST);
        wrong.put(key, value);

        assertThat(SettingsTrial.good(ConfiguredTenant::new, LEAST).refusal(wrong))
                .isEqualTo(key + " = " + value + " is not allowed; allowed is " + allowed);
    }
}
