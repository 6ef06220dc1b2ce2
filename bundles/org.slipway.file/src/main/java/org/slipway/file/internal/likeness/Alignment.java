// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * How one picture lies on another: scaled, turned by a few degrees and moved. Found from pairs of details that look alike,
 * by M. Fischler and R. Bolles, "Random Sample Consensus" (1981), with the same dice every time.
 *
 * @param a cosine of the turn, times the scale
 * @param b sine of the turn, times the scale
 */
record Alignment(double a, double b, double x, double y) {

    /** So far from where it should be a detail may be found, in units of {@link Mark}. */
    private static final double TOLERANCE = 0.014 * Mark.UNIT;

    private static final int THROWS = 250;
    private static final int MOST_BITS = 24;
    private static final double LEAST_APART = 0.12 * Mark.UNIT;
    private static final double LARGEST_SCALE = 1.75;
    private static final double MOST_TURN = 0.2;

    /** Two details that look alike. */
    record Pair(Mark from, Mark to) {}

    /** The nearest details of the other picture for each of some of one. */
    static List<Pair> pairs(List<Mark> from, PictureMarks to) {
        List<Pair> pairs = new ArrayList<>();
        for (Mark mark : from) {
            Mark best = null;
            int least = MOST_BITS + 1;
            for (Mark other : to.marks()) {
                int distance = mark.distance(other);
                if (distance < least) {
                    least = distance;
                    best = other;
                }
            }
            if (best != null) {
                pairs.add(new Pair(mark, best));
            }
        }
        return pairs;
    }

    /** The best of many tries; without any pairs one that moves nothing. */
    static Alignment best(List<Pair> pairs) {
        Alignment best = new Alignment(1, 0, 0, 0);
        int most = best.count(pairs);
        Random dice = new Random(7);
        for (int turn = 0; turn < THROWS && pairs.size() > 1; turn++) {
            Pair one = pairs.get(dice.nextInt(pairs.size()));
            Pair other = pairs.get(dice.nextInt(pairs.size()));
            Alignment tried = of(one, other);
            int count = tried.plausible(one, other) ? tried.count(pairs) : 0;
            if (count > most) {
                most = count;
                best = tried;
            }
        }
        return best;
    }

    private static Alignment of(Pair one, Pair other) {
        double dx = other.from().x() - one.from().x();
        double dy = other.from().y() - one.from().y();
        double ex = other.to().x() - one.to().x();
        double ey = other.to().y() - one.to().y();
        double square = Math.max(1, dx * dx + dy * dy);
        double a = (dx * ex + dy * ey) / square;
        double b = (dx * ey - dy * ex) / square;
        return new Alignment(
                a,
                b,
                one.to().x() - a * one.from().x() + b * one.from().y(),
                one.to().y() - b * one.from().x() - a * one.from().y());
    }

    private boolean plausible(Pair one, Pair other) {
        double apart = Math.hypot(
                other.from().x() - one.from().x(), other.from().y() - one.from().y());
        double scale = Math.hypot(a, b);
        return apart > LEAST_APART
                && scale < LARGEST_SCALE
                && scale > 1 / LARGEST_SCALE
                && a > 0
                && Math.abs(b / a) < MOST_TURN;
    }

    private int count(List<Pair> pairs) {
        int count = 0;
        for (Pair pair : pairs) {
            if (fits(pair)) {
                count++;
            }
        }
        return count;
    }

    /** Whether two details are at the same place. */
    boolean fits(Pair pair) {
        return Math.hypot(
                        toX(pair.from()) - pair.to().x(),
                        toY(pair.from()) - pair.to().y())
                < TOLERANCE;
    }

    double toX(Mark mark) {
        return a * mark.x() - b * mark.y() + x;
    }

    double toY(Mark mark) {
        return b * mark.x() + a * mark.y() + y;
    }
}
