// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.testkit.SettingsTrial;
import org.slipway.testkit.Suppliers;

final class HostsSettingsTest {

    private final SettingsTrial<HostRoutes> trial = SettingsTrial.good(HostsSettings::new, Map.of());

    @Test
    void shouldRouteNobody_whenNothingIsConfigured() {
        assertThat(trial.values()).isEqualTo(new HostRoutes(Map.of(), Optional.empty()));
    }

    @Test
    void shouldTakeUpWhatIsAllowed_whenChanged() {
        assertThat(trial.changed(Map.of("suppliers", "tala = odoo, bayview=files", "others", "ledger")))
                .isEqualTo(new HostRoutes(
                        Map.of(Suppliers.TALA.id(), "odoo", Suppliers.BAYVIEW.id(), "files"), Optional.of("ledger")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "suppliers | tala | up to 1000 of supplier=name of a host, each supplier once",
                "suppliers | tala=Odoo 14 | up to 1000 of supplier=name of a host, each supplier once",
                "suppliers | tala=odoo,tala=files | up to 1000 of supplier=name of a host, each supplier once",
                "others | The Ledger | the name of a host, such as ledger, or nothing",
            })
    void shouldKeepTheLastGoodOnes_whenOneIsWrong(String key, String value, String allowed) {
        assertThat(trial.refusal(Map.of(key, value)))
                .isEqualTo(key + " = " + value + " is not allowed; allowed is " + allowed);
    }
}
