// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slipway.settings.Settings;
import org.slipway.spi.check.CheckThresholds;
import org.slipway.testkit.SettingsTrial;
import org.slipway.testkit.Suppliers;

class ConfiguredThresholdsTest {

    private static final Map<String, String> TALA = Map.of(
            "supplier", Suppliers.TALA.id().value(),
            "oldDays", "7",
            "newAccountDays", "0",
            "slipsInADay", "20",
            "nightFrom", "22:30",
            "scanExpected", "true");

    private final ConfiguredThresholds thresholds = new ConfiguredThresholds();

    @Test
    void shouldHoldForItsSupplierAlone_whenOneIsConfigured() {
        // given
        Settings<SupplierThresholds> settings =
                SettingsTrial.good(ChecksSettings::new, TALA).settings();

        // when
        thresholds.add((ChecksSettings) settings);

        // then
        assertThat(thresholds.of(Suppliers.TALA.id()))
                .isEqualTo(new CheckThresholds(
                        7, 0, 20, new CheckThresholds.Night(LocalTime.of(22, 30), LocalTime.of(5, 0)), true));
        assertThat(thresholds.of(Suppliers.BAYVIEW.id())).isEqualTo(CheckThresholds.DEFAULT);
        thresholds.remove((ChecksSettings) settings);
        assertThat(thresholds.of(Suppliers.TALA.id())).isEqualTo(CheckThresholds.DEFAULT);
    }

    @Test
    void shouldSayWhatIsAllowed_whenATimeIsNone() {
        assertThat(SettingsTrial.refusal(ChecksSettings::new, Map.of("supplier", "tala", "nightFrom", "late")))
                .contains("nightFrom")
                .contains("a time of the day, such as 22:30");
    }
}
