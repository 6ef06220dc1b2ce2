// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MicrosConverterTest {

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z, 0",
        "1969-12-31T23:59:59.999999Z, -1",
        "2026-11-29T12:00:00.123456Z, 1795953600123456",
        "9999-12-31T23:59:59.999999Z, 253402300799999999"
    })
    void shouldBeTheSameMomentAgain_whenReadBack(Instant moment, long micros) {
        assertThat(MicrosConverter.toMicros(moment)).isEqualTo(micros);
        assertThat(MicrosConverter.toInstant(micros)).isEqualTo(moment);
    }
}
