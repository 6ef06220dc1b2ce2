// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Draws all that is left to chance in one schedule: the same seed draws the same. */
final class Lot {

    private final SplittableRandom random;

    Lot(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** True so often of 1. */
    boolean strikes(double often) {
        return often > 0 && random.nextDouble() < often;
    }

    /** A number from 0, below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** One of these. */
    <T> T of(List<T> all) {
        return all.get(below(all.size()));
    }

    /** Whole seconds, at least one. */
    Duration seconds(int most) {
        return Duration.ofSeconds(1L + below(most));
    }
}
