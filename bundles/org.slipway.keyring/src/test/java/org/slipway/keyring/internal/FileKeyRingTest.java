// SPDX-License-Identifier: Apache-2.0
package org.slipway.keyring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileKeyRingTest {

    private static final String MASTER = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    private static final String KEY_ID = "5d3359e260e47ab1";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void setUp() throws IOException {
        file = folder.resolve("slipway.key");
        Files.write(file, HexFormat.of().parseHex(MASTER));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    /** The expected keys are what another implementation of HKDF-Expand makes, that of OpenSSL. */
    @ParameterizedTest
    @CsvSource({
        "audit, ecbbeb7bf3077d6d609bd23184647e22874ab012de2bb165037545a050f4a985",
        "seal-form, 9319681a81bf6f6013cbbe11e99bafe82783613d3703c8487de7aee7f8c2510f",
        "seal-portal-session, 07ba564f37a87e6fc7a7d341ad40cee250397ea84770c3791932af21822e3c89",
    })
    void shouldDeriveKey_whenPurposeIsGiven(String purpose, String key) {
        FileKeyRing ring = keyRing();

        assertThat(HexFormat.of().formatHex(ring.key(purpose).getEncoded())).isEqualTo(key);
        assertThat(ring.key(purpose).getAlgorithm()).isEqualTo("HmacSHA256");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Audit", "seal form", "seal_form", "-audit", "audit\n", "\u00e4udit"})
    void shouldRefusePurpose_whenItIsNotLowerCaseWithDashes(String purpose) {
        FileKeyRing ring = keyRing();

        assertThatIllegalArgumentException().isThrownBy(() -> ring.key(purpose));
    }

    @Test
    void shouldNotStart_whenKeyFileIsUnusable() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatExceptionOfType(UnusableKeyFileException.class).isThrownBy(this::keyRing);
    }

    /** The id is 8 bytes of what another implementation of HKDF-Expand makes of the purpose "key-id". */
    @Test
    void shouldKnowKeysFromBefore_whenTheyAreBesideTheFile() throws IOException {
        // given
        String audit = "ecbbeb7bf3077d6d609bd23184647e22874ab012de2bb165037545a050f4a985";
        FileKeyRing before = keyRing();
        Files.move(file, folder.resolve("slipway.key.2026-11"));

        // when
        FileKeyRing after = keyRing();

        // then
        assertThat(before.id()).isEqualTo(KEY_ID);
        assertThat(after.ids()).hasSize(2).endsWith(KEY_ID);
        assertThat(after.id()).matches("[0-9a-f]{16}").isNotEqualTo(KEY_ID);
        assertThat(HexFormat.of()
                        .formatHex(after.key("audit", KEY_ID).orElseThrow().getEncoded()))
                .isEqualTo(audit);
        assertThat(after.key("audit")).isEqualTo(after.key("audit", after.id()).orElseThrow());
        assertThat(after.key("audit")).isNotEqualTo(before.key("audit"));
        assertThat(after.key("audit", "0000000000000000")).isEmpty();
    }

    @Test
    void shouldCountAKeyOnce_whenACopyOfItIsBesideTheFile() throws IOException {
        Files.copy(file, folder.resolve("slipway.key.copy"), StandardCopyOption.COPY_ATTRIBUTES);

        assertThat(keyRing().ids()).containsExactly(KEY_ID);
    }

    @Test
    void shouldNotStart_whenAKeyFromBeforeIsOpenToOthers() throws IOException {
        Path previous = Files.write(folder.resolve("slipway.key.1"), new byte[32]);
        Files.setPosixFilePermissions(previous, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatExceptionOfType(UnusableKeyFileException.class)
                .isThrownBy(this::keyRing)
                .withMessageContaining("chmod 600 " + previous);
    }

    private FileKeyRing keyRing() {
        return new FileKeyRing(MasterKey.all(new KeyFile(file, new SecureRandom())));
    }
}
