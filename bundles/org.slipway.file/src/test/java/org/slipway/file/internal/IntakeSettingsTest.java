// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.file.FileType;
import org.slipway.api.file.Upload;
import org.slipway.file.internal.intake.FileIntake;
import org.slipway.testkit.SettingsTrial;

class IntakeSettingsTest {

    private final SettingsTrial<FileIntake> trial = SettingsTrial.good(IntakeSettings::new, Map.of());

    @Test
    void shouldTakeUpWhatIsAllowed_whenChanged() {
        assertThat(trial.changed(Map.of("maxBytes", 33554432)).maxBytes()).isEqualTo(33_554_432);
    }

    @ParameterizedTest
    @CsvSource({"jpeg, JPEG, 1080, 13000", "png, PNG, 1080, 13000", "png, PNG, 600, 60000", "png, PNG, 8000, 5000"})
    void shouldTakeIt_whenNothingIsConfigured(String format, FileType type, int width, int height) {
        byte[] picture = TestFiles.picture(format, width, height);

        assertThat(taken(picture)).isEqualTo(type.toString());
    }

    @ParameterizedTest
    @CsvSource({"60001, 1", "8000, 5001"})
    void shouldSayThatItIsTooLarge_whenNothingIsConfigured(int width, int height) {
        assertThat(taken(TestFiles.pngDeclaring(width, height))).isEqualTo("TOO_MANY_PIXELS");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "maxBytes | 33554433 | a whole number from 1 to 33554432",
                "maxMegapixels | 0 | a whole number from 1 to 200",
                "maxSidePixels | 60001 | a whole number from 1 to 60000",
                "maxPdfPages | 21 | a whole number from 1 to 20",
            })
    void shouldKeepTheLastGoodOnes_whenOneIsWrong(String key, String value, String allowed) {
        assertThat(trial.refusal(Map.of(key, value)))
                .isEqualTo(key + " = " + value + " is not allowed; allowed is " + allowed);
    }

    private String taken(byte[] picture) {
        Upload upload = TestFiles.upload("capture", "", picture);
        FileIntake intake = trial.values();
        return intake.take(upload, intake.digest(upload))
                .fold(
                        taken -> taken.attachment().type().toString(),
                        refusal -> refusal.problem().toString());
    }
}
