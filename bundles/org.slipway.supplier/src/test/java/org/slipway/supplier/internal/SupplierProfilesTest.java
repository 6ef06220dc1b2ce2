// SPDX-License-Identifier: Apache-2.0
package org.slipway.supplier.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.invoice.Languages;
import org.slipway.api.invoice.Logo;
import org.slipway.api.invoice.OfferedLanguages;
import org.slipway.api.invoice.SecondApproval;
import org.slipway.api.invoice.SupplierProfile;
import org.slipway.api.invoice.SupplierProfile.Controls;
import org.slipway.api.invoice.SupplierProfile.Look;
import org.slipway.api.invoice.SupplierProfile.Sender;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.SettingsTrial;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.store.MemoryDatabase;

final class SupplierProfilesTest {

    private static final byte[] PNG = "\u0089PNG\r\n\u001a\n....".getBytes(StandardCharsets.ISO_8859_1);

    private static final SupplierProfile VIOLET = new SupplierProfile(
            true,
            false,
            new Look(Optional.of("#3b1f6b"), Optional.empty()),
            new Sender(Optional.empty(), Optional.empty()));

    private final ConfiguredSuppliers configured = new ConfiguredSuppliers();
    private final StoredSupplierSetUp profiles = new StoredSupplierSetUp(
            configured, new MemoryDatabase(MutableClock.standing()).profiles(), MutableClock.standing());

    @TempDir
    Path folder;

    @Test
    void shouldBePlain_whenNothingIsConfigured() {
        configured.add(configured(Map.of("supplier", "bayview")));

        assertThat(profiles.of(Suppliers.TALA.id())).isEqualTo(SupplierProfile.PLAIN);
    }

    @Test
    void shouldFollowTheConfiguration_whenItComesAndGoes() {
        ConfiguredSupplier tala =
                configured(Map.of("supplier", "tala", "takesOverpayment", "true", "colour", "#3B1F6B"));

        configured.add(tala);
        assertThat(profiles.of(Suppliers.TALA.id())).isEqualTo(VIOLET);
        tala.changed(Map.of("supplier", "tala", "colour", "#3B1F6B"));
        assertThat(profiles.of(Suppliers.TALA.id()).takesOverpayment()).isFalse();

        configured.remove(tala);
        assertThat(profiles.of(Suppliers.TALA.id())).isEqualTo(SupplierProfile.PLAIN);
    }

    @Test
    void shouldReadAll_whenAllIsConfigured() {
        configured.add(configured(Map.of(
                "supplier", "tala",
                "offersOtherInvoices", "true",
                "senderName", "Tala Billing",
                "replyTo", "billing@tala.example",
                "secondApproval", "PHP 50,000; USD 1000",
                "accountPauseHours", "0",
                "languages", "fil")));

        assertThat(profiles.of(Suppliers.TALA.id()))
                .isEqualTo(new SupplierProfile(
                        false,
                        true,
                        new Look(Optional.empty(), Optional.empty()),
                        new Sender(Optional.of("Tala Billing"), Optional.of("billing@tala.example")),
                        new Controls(SecondApproval.parse("PHP 50000; USD 1000").orElseThrow(), Duration.ofHours(0)),
                        new OfferedLanguages(List.of(Languages.FILIPINO))));
    }

    @Test
    void shouldReadTheLogo_whenItIsAPicture() throws IOException {
        Path file = Files.write(folder.resolve("logo"), PNG);

        configured.add(configured(Map.of("supplier", "tala", "logo", file.toString())));

        Logo logo = profiles.of(Suppliers.TALA.id()).look().logo().orElseThrow();
        assertThat(logo.mediaType()).isEqualTo("image/png");
        assertThat(logo.bytes()).isEqualTo(PNG);
    }

    @Test
    void shouldKeepTheLastGoodOnes_whenTheLogoIsNoneOrTooLarge() throws IOException {
        SettingsTrial<SupplierChoice> trial = SettingsTrial.good(ConfiguredSupplier::new, Map.of("supplier", "tala"));
        Path script = Files.writeString(folder.resolve("logo.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
        Path large = Files.write(folder.resolve("large"), Arrays.copyOf(PNG, 16 * 1024 + 1));

        for (Path file : List.of(script, large, folder.resolve("none"))) {
            assertThat(trial.refusal(Map.of("supplier", "tala", "logo", file.toString())))
                    .isEqualTo("logo = " + file
                            + " is not allowed; allowed is a PNG, JPEG or WebP file of at most 8192 bytes");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "colour, red, '#rrggbb, dark enough for white text'",
        "colour, #ffee00, '#rrggbb, dark enough for white text'",
        "takesOverpayment, sometimes, 'one of false, true'",
        "supplier, '', 'the host''s id of a supplier'",
        "offersOtherInvoices, 2, 'one of false, true'",
        "replyTo, billing, 'an e-mail address'",
        "accountPauseHours, 721, a whole number from 0 to 720",
        "languages, de, 'en, fil, or both in the order that is wanted'",
        "secondApproval, PHP, 'amounts such as PHP 50000.00; USD 1000.00, one for each currency'",
        "senderName, 12345678901234567890123456789012345678901234567890123456789012345678901, a name of up to 70 characters",
    })
    void shouldKeepTheLastGoodOnes_whenOneIsWrong(String key, String value, String allowed) {
        SettingsTrial<SupplierChoice> trial = SettingsTrial.good(ConfiguredSupplier::new, Map.of("supplier", "tala"));
        Map<String, Object> wrong = new HashMap<>(Map.of("supplier", "tala"));
        wrong.put(key, value);

        assertThat(trial.refusal(wrong)).isEqualTo(key + " = " + value + " is not allowed; allowed is " + allowed);
    }

    private static ConfiguredSupplier configured(Map<String, Object> values) {
        return (ConfiguredSupplier)
                SettingsTrial.good(ConfiguredSupplier::new, values).settings();
    }

    @ParameterizedTest
    @CsvSource({"#ffffff, 1.0", "#000000, 21.0", "#0b4744, 10.5", "#767676, 4.5"})
    void shouldKnowTheContrast_whenColoursAreKnown(String colour, double contrast) {
        int rgb = Integer.parseInt(colour.substring(1), 16);

        assertThat(new PanelColour(rgb >> 16, rgb >> 8 & 255, rgb & 255).contrastToWhite())
                .isBetween(contrast - 0.1, contrast + 0.1);
    }

    @ParameterizedTest
    @CsvSource({
        "red, 'slipway.supplier: colour must be #rrggbb, but is red'",
        "#12345, 'slipway.supplier: colour must be #rrggbb, but is #12345'",
        "#ffee00, 'slipway.supplier: colour #ffee00 is too light for white text; choose a darker one'"
    })
    void shouldSayWhatIsWrong_whenTheColourIsNoneOrTooLight(String colour, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PanelColour.parse(colour))
                .withMessage(message);
    }
}
