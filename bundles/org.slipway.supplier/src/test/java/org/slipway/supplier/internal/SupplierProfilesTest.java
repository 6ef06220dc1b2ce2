// SPDX-License-Identifier: Apache-2.0
package org.slipway.supplier.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.invoice.SupplierProfile;
import org.slipway.testkit.Suppliers;

final class SupplierProfilesTest {

    private static final byte[] PNG = "\u0089PNG\r\n\u001a\n....".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    Path folder;

    @Test
    void shouldBePlain_whenNothingIsConfigured() throws IOException {
        ConfiguredSupplierProfiles profiles = new ConfiguredSupplierProfiles();
        profiles.add(new ConfiguredSupplier(Suppliers.BAYVIEW.id(), true, "", ""));

        assertThat(profiles.of(Suppliers.TALA.id())).isEqualTo(SupplierProfile.PLAIN);
    }

    @Test
    void shouldFollowTheConfiguration_whenItComesAndGoes() throws IOException {
        ConfiguredSupplierProfiles profiles = new ConfiguredSupplierProfiles();
        ConfiguredSupplier tala = new ConfiguredSupplier(Suppliers.TALA.id(), true, "#3B1F6B", "");

        profiles.add(tala);
        assertThat(profiles.of(Suppliers.TALA.id()))
                .isEqualTo(new SupplierProfile(true, Optional.of("#3b1f6b"), Optional.empty()));

        profiles.remove(tala);
        assertThat(profiles.of(Suppliers.TALA.id())).isEqualTo(SupplierProfile.PLAIN);
    }

    @Test
    void shouldReadTheLogo_whenItIsAPicture() throws IOException {
        Path file = Files.write(folder.resolve("logo"), PNG);

        SupplierProfile profile = new ConfiguredSupplier(Suppliers.TALA.id(), false, "", file.toString()).profile();

        assertThat(profile.logo().orElseThrow().mediaType()).isEqualTo("image/png");
        assertThat(profile.logo().orElseThrow().bytes()).isEqualTo(PNG);
    }

    @Test
    void shouldRefuseTheLogo_whenItIsNoneOrTooLarge() throws IOException {
        Path script = Files.writeString(folder.resolve("logo.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
        Path large = Files.write(folder.resolve("large"), Arrays.copyOf(PNG, 16 * 1024 + 1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConfiguredSupplier(Suppliers.TALA.id(), false, "", script.toString()))
                .withMessage("slipway.supplier: logo is no PNG, JPEG or WebP file");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConfiguredSupplier(Suppliers.TALA.id(), false, "", large.toString()))
                .withMessage("logo is not 1 to 8192 bytes");
        assertThatThrownBy(() -> new ConfiguredSupplier(
                        Suppliers.TALA.id(), false, "", folder.resolve("none").toString()))
                .isInstanceOf(NoSuchFileException.class);
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
