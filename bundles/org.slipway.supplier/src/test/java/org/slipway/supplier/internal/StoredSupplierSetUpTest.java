// SPDX-License-Identifier: Apache-2.0
package org.slipway.supplier.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.invoice.Languages;
import org.slipway.api.invoice.Logo;
import org.slipway.api.invoice.OfferedLanguages;
import org.slipway.api.invoice.SecondApproval;
import org.slipway.api.invoice.SupplierProfile;
import org.slipway.api.invoice.SupplierProfile.Controls;
import org.slipway.api.invoice.SupplierProfile.Look;
import org.slipway.api.invoice.SupplierProfile.Sender;
import org.slipway.api.supplier.LogoChange;
import org.slipway.api.supplier.SettingsEntry;
import org.slipway.api.supplier.SettingsRefusal;
import org.slipway.api.supplier.SupplierSettings;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.SettingsTrial;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.store.MemoryDatabase;

final class StoredSupplierSetUpTest {

    private static final SupplierId TALA = Suppliers.TALA.id();
    private static final Staff ADA = staff(Role.ADMIN, SupplierScope.of(TALA));
    private static final byte[] PNG = "\u0089PNG\r\n\u001a\n....".getBytes(StandardCharsets.ISO_8859_1);
    private static final SettingsEntry PLAIN =
            new SettingsEntry(false, false, "", LogoChange.KEEP, new SettingsEntry.Sender("", ""));
    private static final SettingsEntry FULL = new SettingsEntry(
            true,
            true,
            " #3B1F6B ",
            LogoChange.to(PNG),
            new SettingsEntry.Sender(" Tala\r\nBilling ", "billing@tala.example"),
            new SettingsEntry.Controls("usd 1000\r\nPHP 50,000.00\r\n", " 48 "),
            "fil, en");

    private final MutableClock clock = MutableClock.at("2026-03-02T01:30:00.123456789Z");
    private final MemoryDatabase database = new MemoryDatabase(clock);
    private final ConfiguredSuppliers configured = new ConfiguredSuppliers();
    private final StoredSupplierSetUp setUp = new StoredSupplierSetUp(configured, database.profiles(), clock);

    @Test
    void shouldBePlain_whenNothingIsSetUp() {
        assertThat(setUp.settings(ADA, TALA))
                .hasValue(new SupplierSettings(SupplierProfile.PLAIN, 0, Optional.empty(), Optional.empty()));
        assertThat(setUp.of(TALA)).isEqualTo(SupplierProfile.PLAIN);
    }

    @Test
    void shouldPutAllIntoForce_whenItIsRight() {
        // when
        Outcome<SupplierSettings, Set<SettingsRefusal>> outcome = setUp.change(ADA, TALA, 0, FULL);

        // then
        SupplierProfile profile = new SupplierProfile(
                true,
                true,
                new Look(Optional.of("#3b1f6b"), Optional.of(new Logo("image/png", PNG))),
                new Sender(Optional.of("Tala Billing"), Optional.of("billing@tala.example")),
                new Controls(SecondApproval.parse("PHP 50000.00; USD 1000.00").orElseThrow(), Duration.ofDays(2)),
                new OfferedLanguages(List.of(Languages.FILIPINO, Locale.ENGLISH)));
        Instant at = Instant.parse("2026-03-02T01:30:00.123456Z");
        assertThat(outcome)
                .isEqualTo(Outcome.accepted(new SupplierSettings(
                        profile, 1, Optional.of(new SupplierSettings.Change("ada", at)), Optional.empty())));
        assertThat(setUp.of(TALA)).isEqualTo(profile);
        assertThat(database.auditRows())
                .containsExactly(new AuditEntry(
                        TALA,
                        AuditAction.SUPPLIER_CHANGED,
                        "ada",
                        "tala",
                        at,
                        "takesOverpayment=true, offersOtherInvoices=true, colour=#3b1f6b, logo=" + logoName()
                                + ", senderName set, replyTo set, secondApproval=PHP 50000.00; USD 1000.00,"
                                + " accountPauseHours=48, languages=fil,en, digest=off, digestAddresses=0,"
                                + " digestWaitingHours=24"));
    }

    @Test
    void shouldKeepTheLogoUntilItIsRemoved_whenOtherThingsChange() {
        // given
        setUp.change(ADA, TALA, 0, FULL);

        // when
        setUp.change(ADA, TALA, 1, PLAIN);
        Optional<Logo> kept = setUp.of(TALA).look().logo();
        setUp.change(ADA, TALA, 2, with("", LogoChange.REMOVE));

        // then
        assertThat(kept).hasValue(new Logo("image/png", PNG));
        assertThat(setUp.of(TALA)).isEqualTo(SupplierProfile.PLAIN);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"VIEWER", "APPROVER"})
    void shouldRefuse_whenStaffIsNoAdmin(Role role) {
        Staff other = staff(role, SupplierScope.EVERY);

        assertThat(setUp.settings(other, TALA)).isEmpty();
        assertThat(setUp.change(other, TALA, 0, FULL)).isEqualTo(refused(SettingsRefusal.NOT_ALLOWED));
        assertThat(database.auditRows()).isEmpty();
    }

    @Test
    void shouldRefuse_whenTheAdminIsAnotherSuppliers() {
        Staff other = staff(Role.ADMIN, SupplierScope.of(Suppliers.BAYVIEW.id()));

        assertThat(setUp.settings(other, TALA)).isEmpty();
        assertThat(setUp.change(other, TALA, 0, FULL)).isEqualTo(refused(SettingsRefusal.NOT_ALLOWED));
        assertThat(database.auditRows()).isEmpty();
    }

    @Test
    void shouldLetTheConfigurationWinAsAWhole_whenThereIsOne() {
        // given
        setUp.change(ADA, TALA, 0, FULL);
        ConfiguredSupplier file = (ConfiguredSupplier)
                SettingsTrial.good(ConfiguredSupplier::new, Map.of("supplier", "tala", "colour", "#173e6b"))
                        .settings();
        SupplierProfile blue = new SupplierProfile(
                false,
                false,
                new Look(Optional.of("#173e6b"), Optional.empty()),
                new Sender(Optional.empty(), Optional.empty()));

        // when
        configured.add(file);

        // then
        assertThat(setUp.of(TALA)).isEqualTo(blue);
        SupplierSettings shown = setUp.settings(ADA, TALA).orElseThrow();
        assertThat(shown.profile()).isEqualTo(blue);
        assertThat(shown.configuration()).hasValue("trial.cfg");
        assertThat(setUp.change(ADA, TALA, 1, PLAIN)).isEqualTo(refused(SettingsRefusal.CONFIGURED));
        configured.remove(file);
        assertThat(setUp.of(TALA).takesOverpayment()).isTrue();
        assertThat(database.auditRows()).hasSize(1);
    }

    @Test
    void shouldRefuse_whenSomebodyElseHasChangedItMeanwhile() {
        // given
        setUp.change(ADA, TALA, 0, PLAIN);

        // then
        assertThat(setUp.change(ADA, TALA, 0, FULL)).isEqualTo(refused(SettingsRefusal.STALE));
        assertThat(setUp.change(ADA, TALA, 2, FULL)).isEqualTo(refused(SettingsRefusal.STALE));
        assertThat(setUp.of(TALA)).isEqualTo(SupplierProfile.PLAIN);
        assertThat(database.auditRows()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "red, COLOUR_MALFORMED",
        "#12345, COLOUR_MALFORMED",
        "#ffee00, COLOUR_TOO_LIGHT",
        "#767676, COLOUR_TOO_LIGHT"
    })
    void shouldRefuse_whenTheColourIsNoneOrTooLight(String colour, SettingsRefusal refusal) {
        assertThat(setUp.change(ADA, TALA, 0, with(colour, LogoChange.KEEP))).isEqualTo(refused(refusal));
        assertThat(setUp.of(TALA)).isEqualTo(SupplierProfile.PLAIN);
    }

    @Test
    void shouldRefuse_whenTheLogoIsTooLargeOrNoPicture() {
        byte[] largest = Arrays.copyOf(PNG, 8 * 1024);
        byte[] larger = Arrays.copyOf(PNG, 8 * 1024 + 1);
        byte[] script = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);

        assertThat(setUp.change(ADA, TALA, 0, with("", LogoChange.to(larger))))
                .isEqualTo(refused(SettingsRefusal.LOGO_TOO_LARGE));
        assertThat(setUp.change(ADA, TALA, 0, with("", LogoChange.to(script))))
                .isEqualTo(refused(SettingsRefusal.LOGO_NO_PICTURE));
        assertThat(setUp.change(ADA, TALA, 0, with("", LogoChange.to(new byte[0]))))
                .isEqualTo(refused(SettingsRefusal.LOGO_NO_PICTURE));
        setUp.change(ADA, TALA, 0, with("", LogoChange.to(largest)));
        assertThat(setUp.of(TALA).look().logo()).hasValue(new Logo("image/png", largest));
    }

    @Test
    void shouldRefuse_whenTheSendersNameIsTooLongOrTurns() {
        assertThat(setUp.change(ADA, TALA, 0, sender("x".repeat(71), "")))
                .isEqualTo(refused(SettingsRefusal.SENDER_NAME_TOO_LONG));
        assertThat(setUp.change(ADA, TALA, 0, sender("Tala \u202eecnanif", "")))
                .isEqualTo(refused(SettingsRefusal.SENDER_NAME_CHARACTERS));
        setUp.change(ADA, TALA, 0, sender("x".repeat(70), ""));
        assertThat(setUp.of(TALA).sender().name()).hasValue("x".repeat(70));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "billing",
                "billing@tala",
                "a@b@tala.example",
                "a b@tala.example",
                ".a@tala.example",
                "a..b@tala.example",
                "a@-tala.example",
                "ñ@tala.example",
                "a@tala.example\r\nBcc: x@evil.example",
                "Ada <a@tala.example>"
            })
    void shouldRefuse_whenTheAddressForAnswersIsNone(String address) {
        assertThat(setUp.change(ADA, TALA, 0, sender("", address)))
                .isEqualTo(refused(SettingsRefusal.REPLY_TO_MALFORMED));
    }

    @Test
    void shouldSayAllThatIsWrong_whenSeveralFieldsAre() {
        SettingsEntry wrong = new SettingsEntry(
                true, true, "red", LogoChange.to(new byte[] {1}), new SettingsEntry.Sender("x".repeat(71), "x"));

        assertThat(setUp.change(ADA, TALA, 0, wrong))
                .isEqualTo(Outcome.refused(Set.of(
                        SettingsRefusal.COLOUR_MALFORMED,
                        SettingsRefusal.LOGO_NO_PICTURE,
                        SettingsRefusal.SENDER_NAME_TOO_LONG,
                        SettingsRefusal.REPLY_TO_MALFORMED)));
        assertThat(database.auditRows()).isEmpty();
    }

    @Test
    void shouldSeeWhatAnotherNodeChangedWithinTenSeconds_andItsOwnAtOnce() {
        // given
        StoredSupplierSetUp other = new StoredSupplierSetUp(configured, database.profiles(), clock);
        assertThat(other.of(TALA).takesOverpayment()).isFalse();

        // when
        setUp.change(ADA, TALA, 0, FULL);

        // then
        assertThat(setUp.of(TALA).takesOverpayment()).isTrue();
        clock.advance(Duration.ofMillis(9_999));
        assertThat(other.of(TALA).takesOverpayment()).isFalse();
        clock.advance(Duration.ofMillis(1));
        assertThat(other.of(TALA).takesOverpayment()).isTrue();
    }

    @Test
    void shouldNotAskTheStore_whenItWasAskedAMomentAgo() {
        // given
        setUp.of(TALA);

        // when
        database.outOfReach(true);

        // then
        assertThat(setUp.of(TALA)).isEqualTo(SupplierProfile.PLAIN);
    }

    private static SettingsEntry with(String colour, LogoChange logo) {
        return new SettingsEntry(false, false, colour, logo, new SettingsEntry.Sender("", ""));
    }

    private static SettingsEntry sender(String name, String replyTo) {
        return new SettingsEntry(false, false, "", LogoChange.KEEP, new SettingsEntry.Sender(name, replyTo));
    }

    private static Outcome<SupplierSettings, Set<SettingsRefusal>> refused(SettingsRefusal refusal) {
        return Outcome.refused(Set.of(refusal));
    }

    private static Staff staff(Role role, SupplierScope scope) {
        return new Staff("ada", Set.of(role), scope);
    }

    private static String logoName() {
        return new Logo("image/png", PNG).name();
    }
}
