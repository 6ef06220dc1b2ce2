// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.UnavailableException;
import org.slipway.spi.scan.FileScanner;
import org.slipway.spi.scan.ScanVerdict;
import org.slipway.testkit.Bytes;

/** What every {@link FileScanner} does. */
public abstract class FileScannerContract {

    /** A scanner that knows the signature of {@link Eicar}. */
    protected abstract FileScanner scanner();

    /** A scanner that does not answer. */
    protected abstract FileScanner scannerOutOfReach();

    @ParameterizedTest
    @ValueSource(longs = {1, 65_535, 65_536, 65_537, 10_485_760})
    void shouldSayClean_whenNothingIsInTheFile(long size) {
        assertThat(scanner().scan(Bytes.many(size))).isEqualTo(new ScanVerdict.Clean());
    }

    @Test
    void shouldNameTheSignature_whenTheFileIsInfected() {
        assertThat(scanner().scan(Bytes.of(Eicar.bytes())))
                .isInstanceOfSatisfying(
                        ScanVerdict.Infected.class,
                        infected -> assertThat(infected.signature()).containsIgnoringCase("eicar"));
    }

    @Test
    void shouldGiveEachItsVerdict_whenAskedAtOnce() {
        // when
        List<Boolean> clean = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> scanner().scan(i % 2 == 0 ? Bytes.many(200_000) : Bytes.of(Eicar.bytes())))
                .map(ScanVerdict.Clean.class::isInstance)
                .toList();

        // then
        assertThat(clean)
                .containsExactlyElementsOf(
                        IntStream.range(0, 16).mapToObj(i -> i % 2 == 0).toList());
    }

    @Test
    void shouldGiveNoVerdict_whenTheScannerIsDown() {
        FileScanner down = scannerOutOfReach();

        assertThatThrownBy(() -> down.scan(Bytes.many(10))).isInstanceOf(UnavailableException.class);
    }

    @Test
    void shouldGiveNoVerdict_whenTheFileCannotBeRead() {
        assertThatThrownBy(() -> scanner().scan(Bytes.unreadable(10))).isInstanceOf(UnavailableException.class);
    }
}
