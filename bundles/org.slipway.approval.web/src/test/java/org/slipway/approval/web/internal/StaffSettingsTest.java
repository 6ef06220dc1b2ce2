// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.testkit.SettingsTrial;

class StaffSettingsTest {

    private final SettingsTrial<StaffRules> trial =
            SettingsTrial.good(StaffSettings::new, Map.of("timeZone", "Asia/Manila"));

    @Test
    void shouldTakeUpWhatIsAllowed_whenChanged() {
        assertThat(trial.changed(Map.of(
                        "realm",
                        "staff",
                        "sessionMinutes",
                        "5",
                        "sessionHours",
                        1,
                        "unaskedMinutes",
                        20,
                        "timeZone",
                        "Asia/Singapore")))
                .isEqualTo(new StaffRules(
                        new StaffRules.Accounts(
                                "staff",
                                Set.of("org.apache.karaf.jaas.boot.principal.RolePrincipal"),
                                "org.apache.karaf.jaas.boot.principal.UserPrincipal"),
                        new StaffRules.Sessions(Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofMinutes(20)),
                        ZoneId.of("Asia/Singapore")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sessionMinutes | abc | a whole number from 1 to 10080",
                "sessionMinutes | 0 | a whole number from 1 to 10080",
                "sessionHours | 169 | a whole number from 1 to 168",
                "unaskedMinutes | 4 | a whole number from 5 to 10080",
                "timeZone | Asia/Manilla | a time zone such as Asia/Manila, or nothing",
                "realm | '' | the name of a JAAS realm",
                "rolePrincipalClasses | '' | a list of class names",
            })
    void shouldKeepTheLastGoodOnes_whenOneIsWrong(String key, String value, String allowed) {
        assertThat(trial.refusal(Map.of(key, value)))
                .isEqualTo(key + " = " + value + " is not allowed; allowed is " + allowed);
    }
}
