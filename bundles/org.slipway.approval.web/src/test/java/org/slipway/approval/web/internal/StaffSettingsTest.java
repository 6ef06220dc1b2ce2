// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.BundleContext;
import org.slipway.testkit.SettingsTrial;

class StaffSettingsTest {

    private final SettingsTrial<StaffRules> trial =
            SettingsTrial.good(StaffSettingsTest::settings, Map.of("timeZone", "Asia/Manila"));

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
                "realm | '' | the name of a JAAS realm of this container",
                "realm | nosuch | the name of a JAAS realm of this container",
                "rolePrincipalClasses | '' | a list of class names",
            })
    void shouldKeepTheLastGoodOnes_whenOneIsWrong(String key, String value, String allowed) {
        assertThat(trial.refusal(Map.of(key, value)))
                .isEqualTo(key + " = " + value + " is not allowed; allowed is " + allowed);
    }

    /** While a container starts nobody can know. */
    @Test
    void shouldTakeTheFirstRealmUnseen_whenItMayComeLater() {
        SettingsTrial<StaffRules> first = SettingsTrial.good(StaffSettingsTest::settings, Map.of("realm", "later"));

        assertThat(first.changed(Map.of("realm", "later", "sessionMinutes", "5"))
                        .accounts()
                        .realm())
                .isEqualTo("later");
        assertThat(first.changed(Map.of("realm", "staff")).accounts().realm()).isEqualTo("staff");
        assertThat(first.refusal(Map.of("realm", "later")))
                .isEqualTo("realm = later is not allowed; allowed is the name of a JAAS realm of this container");
    }

    private static StaffSettings settings(BundleContext context, Map<String, Object> configuration) {
        return new StaffSettings(context, configuration, new KnownRealms(OneRealm::new));
    }

    /** Realm "staff", and no other. */
    private static final class OneRealm extends Configuration {
        @Override
        public AppConfigurationEntry @Nullable [] getAppConfigurationEntry(String name) {
            return name.equals("staff")
                    ? new AppConfigurationEntry[] {
                        new AppConfigurationEntry("org.example.Module", LoginModuleControlFlag.REQUIRED, Map.of())
                    }
                    : null;
        }
    }
}
