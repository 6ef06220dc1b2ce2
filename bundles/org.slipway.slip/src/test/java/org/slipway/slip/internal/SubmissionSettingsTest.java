// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.testkit.SettingsTrial;

class SubmissionSettingsTest {

    private final SettingsTrial<Acceptance> trial =
            SettingsTrial.good(SubmissionSettings::new, Map.of("maxWaiting", "7", "oldestDays", 30));

    @Test
    void shouldTakeUpWhatIsAllowed_whenChanged() {
        assertThat(trial.values())
                .extracting(Acceptance::mostWaiting, Acceptance::oldestDays)
                .containsExactly(7, 30);

        assertThat(trial.changed(Map.of("maxWaiting", "10000", "oldestDays", " 1 ")))
                .extracting(Acceptance::mostWaiting, Acceptance::oldestDays)
                .containsExactly(10_000, 1);
        assertThat(trial.changed(Map.of()))
                .extracting(Acceptance::mostWaiting, Acceptance::oldestDays)
                .containsExactly(200, 365);
    }

    @Test
    void shouldLetACustomerSendMoreThanOneInvoiceMayGet_whenNothingIsConfigured() {
        assertThat(trial.changed(Map.of()).shares())
                .isEqualTo(new DailyShares(new DailyShares.Share(50, 100), new DailyShares.Share(200, 400)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "maxWaiting | 100000 | a whole number from 1 to 10000",
                "maxWaiting | 0      | a whole number from 1 to 10000",
                "maxWaiting | many   | a whole number from 1 to 10000",
                "oldestDays | 3651   | a whole number from 1 to 3650",
                "oldestDays | ''     | a whole number from 1 to 3650",
                "invoiceSlipsADay | 0 | a whole number from 1 to 1000000",
                "invoiceMegabytesADay | 100001 | a whole number from 1 to 100000",
                "customerSlipsADay | 1000001 | a whole number from 1 to 1000000",
                "customerMegabytesADay | 0 | a whole number from 1 to 100000",
            })
    void shouldKeepTheLastGoodOnes_whenOneIsWrong(String key, String value, String allowed) {
        assertThat(trial.refusal(Map.of(key, value)))
                .isEqualTo(key + " = " + value + " is not allowed; allowed is " + allowed);
    }
}
