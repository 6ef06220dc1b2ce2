// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.SupplierId;
import org.slipway.testkit.SettingsTrial;

class OdooSettingsTest {

    private static final Map<String, String> LEAST =
            Map.of("db", "erp", "user", "slipway", "passwordFile", "/etc/odoo.password");

    @Test
    void shouldShowEveryCompanyOfThisMachinesOdoo_whenLittleIsConfigured() {
        assertThat(SettingsTrial.good(OdooSettings::new, LEAST).values())
                .isEqualTo(new OdooAccess(
                        new OdooAccess.Account(
                                URI.create("http://127.0.0.1:8069/"), "erp", "slipway", Path.of("/etc/odoo.password")),
                        new OdooAccess.Waits(Duration.ofSeconds(4), Duration.ofSeconds(18)),
                        Map.of(),
                        new OdooAccess.Gaps(Optional.empty(), Locale.ENGLISH, ZoneId.of("UTC")),
                        new OdooAccess.Noticing(true, Optional.empty(), Duration.ofSeconds(30))));
    }

    @Test
    void shouldTakeUpWhatIsAllowed_whenChanged() {
        Map<String, Object> more = new HashMap<>(LEAST);
        more.putAll(Map.of("suppliers", "tala = 2, bayview=3", "country", "PH", "announceFrom", "2026-12-31"));
        more.putAll(Map.of("url", "https://erp.example.org", "zone", "Asia/Manila", "announce", "false"));

        OdooAccess access = SettingsTrial.good(OdooSettings::new, more).values();

        assertThat(access.account().url()).hasToString("https://erp.example.org/");
        assertThat(access.companies()).isEqualTo(Map.of(new SupplierId("tala"), 2, new SupplierId("bayview"), 3));
        assertThat(access.gaps().country()).contains("PH");
        assertThat(access.noticing())
                .isEqualTo(new OdooAccess.Noticing(
                        false, Optional.of(LocalDate.of(2026, 12, 31)), Duration.ofSeconds(30)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "url | http://erp.example.org | https://host, or http:// on this very machine, without a path",
                "url | https://erp.example.org/odoo | https://host, or http:// on this very machine, without a path",
                "url | https://user:secret@erp.example.org | https://host, or http:// on this very machine, without a path",
                "db | '' | 1 to 100 characters",
                "passwordFile | odoo.password | an absolute path",
                "suppliers | tala | up to 1000 of supplier=id of a company, each supplier and each company once",
                "suppliers | tala=1,bayview=1 | up to 1000 of supplier=id of a company, each supplier and each company once",
                "country | Philippines | two capital letters, or nothing",
                "zone | Manila | a time zone, such as Asia/Manila",
                "readSeconds | 5 | a whole number from 1 to 4",
                "postSeconds | 19 | a whole number from 5 to 18",
                "announceFrom | yesterday | a day, such as 2026-12-31, or nothing",
            })
    void shouldKeepTheLastGoodOnes_whenOneIsWrong(String key, String value, String allowed) {
        Map<String, Object> wrong = new HashMap<>(LEAST);
        wrong.put(key, value);

        assertThat(SettingsTrial.good(OdooSettings::new, LEAST).refusal(wrong))
                .isEqualTo(key + " = " + value + " is not allowed; allowed is " + allowed);
    }
}
