// SPDX-License-Identifier: Apache-2.0
package org.slipway.scanner.clamav.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.api.UnavailableException;
import org.slipway.spi.scan.FileScanner;
import org.slipway.spi.scan.ScanVerdict;
import org.slipway.testkit.Bytes;
import org.slipway.testkit.scan.Clamd;
import org.slipway.testkit.scan.Eicar;
import org.slipway.testkit.scan.FileScannerContract;

/** The scanner against a real clamd, over each of its sockets; left out where none is installed, but not in CI. */
@Timeout(120)
class RealClamdTest {

    @TempDir
    private static Path folder;

    private static @Nullable Clamd clamd;

    @BeforeAll
    static void start() throws IOException {
        assumeFalse(Clamd.missing(), "clamd is not installed: Debian's package clamav-daemon has it");
        clamd = Clamd.start(folder);
    }

    @AfterAll
    static void stop() {
        if (clamd != null) {
            clamd.close();
        }
    }

    private static Clamd clamd() {
        if (clamd == null) {
            throw new IllegalStateException("clamd was not started");
        }
        return clamd;
    }

    private static FileScanner at(String address) {
        ClamdAccess access = new ClamdAccess(new ClamdAddress(address), Duration.ofSeconds(30), Duration.ofSeconds(60));
        return new ClamavScanner(() -> access);
    }

    @Nested
    class OverTcp extends FileScannerContract {

        @Override
        protected FileScanner scanner() {
            return at("127.0.0.1:" + clamd().port());
        }

        @Override
        protected FileScanner scannerOutOfReach() {
            return at("127.0.0.1:" + Clamd.freePort());
        }

        @Test
        void shouldGiveNoVerdict_whenTheFileIsLargerThanClamdTakes() {
            assertThatThrownBy(() -> scanner().scan(Bytes.many(20_000_000)))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageStartingWith("clamd at 127.0.0.1:");
        }
    }

    @Nested
    class OverUnixSocket extends FileScannerContract {

        @Override
        protected FileScanner scanner() {
            return at(clamd().socket().toString());
        }

        @Override
        protected FileScanner scannerOutOfReach() {
            return at(folder.resolve("nobody.sock").toString());
        }

        @Test
        void shouldNameTheSignatureOfTheDatabase_whenAVirusFollowsAPicture() {
            // given
            byte[] picture = new byte[5_000];
            picture[0] = (byte) 0xFF;
            picture[1] = (byte) 0xD8;
            byte[] virus = Eicar.bytes();
            System.arraycopy(virus, 0, picture, picture.length - virus.length, virus.length);

            // then
            assertThat(scanner().scan(Bytes.of(picture)))
                    .isEqualTo(new ScanVerdict.Infected("Slipway.Eicar.UNOFFICIAL"));
        }
    }
}
