// SPDX-License-Identifier: Apache-2.0
package org.slipway.keyring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void setUp() {
        file = folder.resolve("slipway.key");
    }

    @Test
    void shouldMakeKeyForOwnerAlone_whenThereIsNone() throws IOException {
        byte[] key = keyFile().readOrCreate();

        assertThat(key).hasSize(32).isEqualTo(Files.readAllBytes(file)).isNotEqualTo(new byte[32]);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void shouldGiveTheSameKey_whenItIsThere() throws IOException {
        put(new byte[] {
            1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
            30, 31, 32
        });

        byte[] key = keyFile().readOrCreate();

        assertThat(key).startsWith(1, 2, 3).endsWith(31, 32).hasSize(32);
        assertThat(Files.size(file)).isEqualTo(32);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 33, 4096})
    void shouldRefuseAndKeepFile_whenLengthIsWrong(int bytes) throws IOException {
        put(new byte[bytes]);

        assertThatExceptionOfType(UnusableKeyFileException.class)
                .isThrownBy(keyFile()::readOrCreate)
                .withMessageContaining(file + " must hold 32 bytes, but has " + bytes + ".")
                .withMessageContaining("Put back the copy");
        assertThat(Files.readAllBytes(file)).isEqualTo(new byte[bytes]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-----w-", "rw---x---", "rw------x"})
    void shouldRefuse_whenOthersAreLetIn(String permissions) throws IOException {
        put(new byte[32]);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        assertThatExceptionOfType(UnusableKeyFileException.class)
                .isThrownBy(keyFile()::readOrCreate)
                .withMessageContaining("chmod 600 " + file);
    }

    @Test
    void shouldTakeKey_whenOwnerMayOnlyRead() throws IOException {
        put(new byte[32]);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));

        assertThat(keyFile().readOrCreate()).isEqualTo(new byte[32]);
    }

    @Test
    void shouldSayWhatToCheck_whenFolderIsMissing() {
        file = folder.resolve("nowhere").resolve("slipway.key");

        assertThatExceptionOfType(UnusableKeyFileException.class)
                .isThrownBy(keyFile()::readOrCreate)
                .withMessageContaining(file.toString())
                .withMessageContaining("Check that its folder is there");
    }

    @Test
    void shouldAgreeOnOneKey_whenNodesStartTogether() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        Callable<String> start = () -> HexFormat.of().formatHex(keyFile().readOrCreate());

        List<Future<String>> keys = nodes.invokeAll(Collections.nCopies(8, start));

        nodes.shutdown();
        for (Future<String> key : keys) {
            assertThat(key.get()).isEqualTo(HexFormat.of().formatHex(Files.readAllBytes(file)));
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    private KeyFile keyFile() {
        return new KeyFile(file, new SecureRandom());
    }

    private void put(byte[] content) throws IOException {
        Files.write(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
