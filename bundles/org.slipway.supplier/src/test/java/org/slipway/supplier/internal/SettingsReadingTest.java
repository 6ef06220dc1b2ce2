// SPDX-License-Identifier: Apache-2.0
package org.slipway.supplier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.Outcome;
import org.slipway.api.invoice.SupplierProfile;
import org.slipway.api.supplier.LogoChange;
import org.slipway.api.supplier.SettingsEntry;
import org.slipway.api.supplier.SettingsRefusal;

final class SettingsReadingTest {

    @Test
    void shouldBePlain_whenNothingIsTyped() {
        assertThat(read(SettingsEntry.Controls.BLANK, "")).isEqualTo(Outcome.accepted(SupplierProfile.PLAIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fifty thousand", "50,000", "PHP 1\nPHP 2"})
    void shouldRefuse_whenTheAmountsForSecondApprovalsAreNone(String amounts) {
        assertThat(read(new SettingsEntry.Controls(amounts, ""), ""))
                .isEqualTo(Outcome.refused(Set.of(SettingsRefusal.SECOND_APPROVAL_MALFORMED)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"721", "-1", "1.5", "a day", "9999999999"})
    void shouldRefuse_whenThePauseIsNoneOrTooLong(String hours) {
        assertThat(read(new SettingsEntry.Controls("", hours), ""))
                .isEqualTo(Outcome.refused(Set.of(SettingsRefusal.ACCOUNT_PAUSE_MALFORMED)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en,en", "en,", "en fil", "filipino"})
    void shouldRefuse_whenLanguagesAreNoneOfOurs(String languages) {
        assertThat(read(SettingsEntry.Controls.BLANK, languages))
                .isEqualTo(Outcome.refused(Set.of(SettingsRefusal.LANGUAGES_UNKNOWN)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@tala.example", "o'neil+ar.1@mail.tala-trading.com.ph", "_@x.ph"})
    void shouldTakeTheAddress_whenItIsOne(String address) {
        SettingsEntry entry =
                new SettingsEntry(false, false, "", LogoChange.KEEP, new SettingsEntry.Sender("", address));

        assertThat(SettingsReading.of(entry, Optional.empty()))
                .isEqualTo(Outcome.accepted(new SupplierProfile(
                        false,
                        false,
                        SupplierProfile.PLAIN.look(),
                        new SupplierProfile.Sender(Optional.empty(), Optional.of(address)))));
    }

    private static Outcome<SupplierProfile, Set<SettingsRefusal>> read(
            SettingsEntry.Controls controls, String languages) {
        SettingsEntry entry = new SettingsEntry(
                false, false, "", LogoChange.KEEP, new SettingsEntry.Sender("", ""), controls, languages);
        return SettingsReading.of(entry, Optional.empty());
    }
}
