// SPDX-License-Identifier: Apache-2.0
package org.slipway.keyring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.testkit.SettingsTrial;

class KeyRingSettingsTest {

    private static final String ALLOWED = " is not allowed; allowed is a file with 32 bytes for its owner only. ";

    @TempDir
    Path folder;

    @Test
    void shouldKeepTheKeys_whenAnotherFileIsNoKey() throws IOException {
        SettingsTrial<List<MasterKey>> trial =
                SettingsTrial.good(KeyRingSettings::new, Map.of("file", folder.resolve("slipway.key")));
        Path text = Files.writeString(folder.resolve("text"), "no key");
        Files.setPosixFilePermissions(text, PosixFilePermissions.fromString("rw-------"));
        Path nowhere = folder.resolve("nowhere/slipway.key");

        assertThat(trial.refusal(Map.of("file", text)))
                .startsWith("file = " + text + ALLOWED + "The key file " + text + " must hold 32 bytes, but has 6.");
        assertThat(trial.refusal(Map.of("file", nowhere)))
                .startsWith("file = " + nowhere + ALLOWED + "The key file " + nowhere + " can't be used");
        assertThat(trial.values()).hasSize(1);
    }

    @Test
    void shouldSayWhatToDo_whenOthersMayReadTheKey() throws IOException {
        Path open = Files.write(folder.resolve("slipway.key"), new byte[32]);
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(SettingsTrial.refusal(KeyRingSettings::new, Map.of("file", open)))
                .startsWith("file = " + open + ALLOWED)
                .contains("chmod 600 " + open);
    }
}
