// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. */
public final class MutableClock extends Clock {

    private volatile Instant now;

    private MutableClock(Instant now) {
        this.now = now;
    }

    /** A clock that stands at 2026-03-02T01:30:00Z, half past nine in Manila. */
    public static MutableClock standing() {
        return at("2026-03-02T01:30:00Z");
    }

    /** A clock that stands at an instant in ISO 8601. */
    public static MutableClock at(String instant) {
        return new MutableClock(Instant.parse(instant));
    }

    /** Sets the time, backwards too. */
    public void set(Instant instant) {
        now = instant;
    }

    /** Lets time pass. */
    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Zoned(this, zone);
    }

    /** The same hands read in another zone. */
    private static final class Zoned extends Clock {

        private final MutableClock hands;
        private final ZoneId zone;

        Zoned(MutableClock hands, ZoneId zone) {
            this.hands = hands;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return hands.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Zoned(hands, other);
        }
    }
}
