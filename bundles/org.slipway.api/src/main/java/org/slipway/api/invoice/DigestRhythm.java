// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.invoice;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slipway.api.internal.Require;

/**
 * How often staff is told by mail what waits.
 *
 * @param everyHours 0 for never, 1, 2, 3, 4, 6, 8 or 12, counted from midnight, or 24 for once a day
 * @param atHour of the day at which the daily one is due, 0 to 23; 0 for all others
 */
public record DigestRhythm(int everyHours, int atHour) {

    private static final int DAY = 24;
    private static final List<Integer> PARTS_OF_A_DAY = List.of(0, 1, 2, 3, 4, 6, 8, 12, DAY);

    /** Never. */
    public static final DigestRhythm OFF = new DigestRhythm(0, 0);

    public DigestRhythm {
        Require.that(PARTS_OF_A_DAY.contains(everyHours), "a day has no whole number of these periods");
        Require.that(atHour >= 0 && atHour < DAY && (atHour == 0 || everyHours == DAY), "not the hour of a daily one");
    }

    /** All that there are, {@link #OFF} first. */
    public static List<DigestRhythm> all() {
        return Stream.concat(
                        PARTS_OF_A_DAY.stream().filter(hours -> hours < DAY).map(hours -> new DigestRhythm(hours, 0)),
                        IntStream.range(0, DAY).mapToObj(DigestRhythm::daily))
                .toList();
    }

    /** Once a day, at this hour. */
    public static DigestRhythm daily(int hour) {
        return new DigestRhythm(DAY, hour);
    }

    /**
     * Reads {@code off}, {@code hourly}, {@code every 4 hours} or {@code daily at 8}.
     *
     * @return {@link #OFF} for a blank text; empty if it is something else
     */
    public static Optional<DigestRhythm> parse(String text) {
        return text.isBlank()
                ? Optional.of(OFF)
                : all().stream()
                        .filter(rhythm -> rhythm.toString().equals(text.strip()))
                        .findFirst();
    }

    /** Whether there is never one. */
    public boolean off() {
        return everyHours == 0;
    }

    /** Whether there is one a day. */
    public boolean daily() {
        return everyHours == DAY;
    }

    /**
     * When the period began that a moment is in.
     *
     * @return empty if there is never one
     */
    public Optional<Instant> begun(Instant now, ZoneId zone) {
        if (off()) {
            return Optional.empty();
        }
        ZonedDateTime hour = now.atZone(zone).truncatedTo(ChronoUnit.HOURS);
        return Optional.of(
                daily()
                        ? day(now, hour)
                        : hour.minusHours(hour.getHour() % everyHours).toInstant());
    }

    private Instant day(Instant now, ZonedDateTime hour) {
        ZonedDateTime today = hour.toLocalDate().atTime(LocalTime.of(atHour, 0)).atZone(hour.getZone());
        return today.toInstant().isAfter(now) ? today.minusDays(1).toInstant() : today.toInstant();
    }

    /** For {@link #parse}. */
    @Override
    public String toString() {
        if (daily()) {
            return "daily at " + atHour;
        }
        return switch (everyHours) {
            case 0 -> "off";
            case 1 -> "hourly";
            default -> "every " + everyHours + " hours";
        };
    }
}
