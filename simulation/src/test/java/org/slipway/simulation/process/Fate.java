// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation.process;

import java.util.List;
import java.util.random.RandomGenerator;
import org.slipway.simulation.CrashPoint;

/**
 * How a process is to end, whatever comes first.
 *
 * @param point where it ends by itself
 * @param passages at the how many-th passage; 0 if it does not
 * @param answers it is killed when it has given so many; 0 for right after its start
 * @param millis killed so long after its start at the latest
 */
record Fate(CrashPoint point, int passages, int answers, long millis) {

    /** Lives on. */
    static final Fate NONE = new Fate(CrashPoint.IDLE, 0, Integer.MAX_VALUE, Long.MAX_VALUE);

    private static final List<CrashPoint> POINTS = List.of(
            CrashPoint.AFTER_CLAIM,
            CrashPoint.BEFORE_CALL,
            CrashPoint.AFTER_APPLY,
            CrashPoint.BEFORE_SETTLE,
            CrashPoint.BEFORE_COMMIT,
            CrashPoint.AFTER_COMMIT,
            CrashPoint.IN_MAIL);

    private static final int LONGEST_MILLIS = 30_000;
    private static final int MILLIS_OF_A_START = 1_500;

    /**
     * Two in three end by themselves, one in twenty is killed while it starts.
     *
     * @param slips how many slips a process is to bring from form to receipt, on average
     */
    static Fate drawn(RandomGenerator lot, double slips) {
        if (lot.nextInt(20) == 0) {
            return new Fate(CrashPoint.IDLE, 0, Integer.MAX_VALUE, lot.nextLong(MILLIS_OF_A_START));
        }
        int answers = (int) (4 * slips * lot.nextDouble());
        if (lot.nextInt(3) == 0) {
            return new Fate(CrashPoint.IDLE, 0, answers, LONGEST_MILLIS);
        }
        CrashPoint point = POINTS.get(lot.nextInt(POINTS.size()));
        int passages = 1 + (int) (1.6 * slips * each(point) * lot.nextDouble());
        return new Fate(point, passages, (int) (8 * slips), LONGEST_MILLIS);
    }

    /** Ends by itself soon, when the host has booked a receipt and its answer was not read. */
    static Fate afterApply(RandomGenerator lot) {
        return new Fate(CrashPoint.AFTER_APPLY, 1 + lot.nextInt(5), Integer.MAX_VALUE, LONGEST_MILLIS);
    }

    /** Ends by itself soon, when a customer was told of a slip and it was not stored. */
    static Fate afterWord(RandomGenerator lot) {
        return new Fate(CrashPoint.IDLE, 1 + lot.nextInt(5), Integer.MAX_VALUE, LONGEST_MILLIS);
    }

    /** How often a point is passed for each slip. */
    private static int each(CrashPoint point) {
        return switch (point) {
            case BEFORE_COMMIT, AFTER_COMMIT -> 7;
            case AFTER_CLAIM, BEFORE_SETTLE -> 2;
            default -> 1;
        };
    }
}
