// SPDX-License-Identifier: Apache-2.0
package org.slipway.supplier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.invoice.DigestRhythm;
import org.slipway.api.invoice.StaffDigest;
import org.slipway.api.supplier.LogoChange;
import org.slipway.api.supplier.SettingsEntry;
import org.slipway.api.supplier.SettingsRefusal;
import org.slipway.api.supplier.SupplierSettings;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.SettingsTrial;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.store.MemoryDatabase;

/** How staff is to be told what waits: chosen by staff, and by a file. */
final class StaffDigestSettingsTest {

    private static final SupplierId TALA = Suppliers.TALA.id();
    private static final Staff ADA = new Staff("ada", Set.of(Role.ADMIN), SupplierScope.of(TALA));

    private final MutableClock clock = MutableClock.standing();
    private final MemoryDatabase database = new MemoryDatabase(clock);
    private final ConfiguredSuppliers configured = new ConfiguredSuppliers();
    private final StoredSupplierSetUp setUp = new StoredSupplierSetUp(configured, database.profiles(), clock);
    private final WantedDigests wanted = new WantedDigests(configured, database.profiles());

    @Test
    void shouldTellNobody_whenNothingIsChosen() {
        // given
        change(" ", "", "");

        // then
        assertThat(wanted.wanted()).isEmpty();
    }

    @Test
    void shouldTellThem_whenAnAdminHasChosen() {
        // when
        change(" ana@tala.example\r\n\r\nben@tala.example, ana@tala.example ", "daily at 8", "48");

        // then
        StaffDigest digest = new StaffDigest(
                List.of("ana@tala.example", "ben@tala.example"), DigestRhythm.daily(8), Duration.ofDays(2));
        assertThat(wanted.wanted()).isEqualTo(Map.of(TALA, digest));
        assertThat(setUp.of(TALA).digest()).isEqualTo(digest);
        assertThat(database.auditRows().get(0).detail())
                .endsWith(", digest=daily at 8, digestAddresses=2, digestWaitingHours=48")
                .doesNotContain("@");
    }

    @ParameterizedTest
    @CsvSource({
        "ana, hourly, 24, DIGEST_ADDRESSES_MALFORMED",
        "'a@t.ph,b@t.ph,c@t.ph,d@t.ph,e@t.ph,f@t.ph,g@t.ph,h@t.ph,i@t.ph,j@t.ph,k@t.ph', hourly, 24, DIGEST_ADDRESSES_MALFORMED",
        "'', hourly, 24, DIGEST_ADDRESSES_MISSING",
        "a@t.ph, every 5 hours, 24, DIGEST_RHYTHM_UNKNOWN",
        "a@t.ph, daily at 24, 24, DIGEST_RHYTHM_UNKNOWN",
        "a@t.ph, hourly, 0, DIGEST_WAITING_MALFORMED",
        "a@t.ph, hourly, 721, DIGEST_WAITING_MALFORMED",
    })
    void shouldRefuse_whenItIsWrong(String addresses, String rhythm, String hours, SettingsRefusal refusal) {
        assertThat(change(addresses, rhythm, hours)).isEqualTo(Outcome.refused(Set.of(refusal)));
        assertThat(wanted.wanted()).isEmpty();
    }

    @Test
    void shouldFollowTheFile_whenThereIsOne() {
        // given
        change("ana@tala.example", "hourly", "");
        ConfiguredSupplier file = configured(Map.of(
                "supplier",
                "tala",
                "digest",
                "every 4 hours",
                "digestAddresses",
                "ops@tala.example, ana@tala.example"));

        // when
        configured.add(file);
        Map<SupplierId, StaffDigest> byFile = wanted.wanted();
        file.changed(Map.of("supplier", "tala"));
        Map<SupplierId, StaffDigest> off = wanted.wanted();

        // then
        assertThat(byFile)
                .isEqualTo(Map.of(
                        TALA,
                        new StaffDigest(
                                List.of("ops@tala.example", "ana@tala.example"),
                                new DigestRhythm(4, 0),
                                Duration.ofHours(24))));
        assertThat(off).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "digest, sometimes, 'off, hourly, every 2, 3, 4, 6, 8 or 12 hours, or daily at 0 to 23'",
        "digestAddresses, ana, '1 to 10 e-mail addresses with commas, none if digest is off'",
        "digestWaitingHours, 0, a whole number from 1 to 720"
    })
    void shouldKeepTheLastGoodOnes_whenTheFileIsWrong(String key, String value, String allowed) {
        SettingsTrial<SupplierChoice> trial = SettingsTrial.good(ConfiguredSupplier::new, Map.of("supplier", "tala"));
        Map<String, Object> wrong = new HashMap<>(Map.of("supplier", "tala"));
        wrong.put(key, value);

        assertThat(trial.refusal(wrong)).isEqualTo(key + " = " + value + " is not allowed; allowed is " + allowed);
    }

    private static ConfiguredSupplier configured(Map<String, Object> values) {
        return (ConfiguredSupplier)
                SettingsTrial.good(ConfiguredSupplier::new, values).settings();
    }

    private Outcome<SupplierSettings, Set<SettingsRefusal>> change(String addresses, String rhythm, String hours) {
        return setUp.change(
                ADA,
                TALA,
                0,
                new SettingsEntry(
                        false,
                        false,
                        "",
                        LogoChange.KEEP,
                        new SettingsEntry.Sender("", ""),
                        SettingsEntry.Controls.BLANK,
                        "",
                        new SettingsEntry.Digest(addresses, rhythm, hours)));
    }
}
