// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.persistence.AttributeConverter;
import javax.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Instants as microseconds since 1970: the same number in every zone and on every database. */
@Converter
public final class MicrosConverter implements AttributeConverter<Instant, Long> {

    private static final long MICROS_A_SECOND = 1_000_000;
    private static final int NANOS_A_MICRO = 1_000;

    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable Instant instant) {
        return instant == null ? null : toMicros(instant);
    }

    @Override
    public @Nullable Instant convertToEntityAttribute(@Nullable Long micros) {
        return micros == null ? null : toInstant(micros);
    }

    /** Microseconds since 1970, of any year that has four or five digits; what is finer is cut. */
    public static long toMicros(Instant instant) {
        return Math.addExact(
                Math.multiplyExact(instant.getEpochSecond(), MICROS_A_SECOND), instant.getNano() / NANOS_A_MICRO);
    }

    /** The instant so many microseconds after 1970 began. */
    public static Instant toInstant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
