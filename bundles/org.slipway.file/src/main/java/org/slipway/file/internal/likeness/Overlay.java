// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.likeness;

import java.util.List;

/**
 * How a picture may lie on another, by their details.
 *
 * @param pairs the details of both that are at the same place then
 * @param percent so many of the details that should be there are
 */
record Overlay(List<Alignment.Pair> pairs, int percent) {

    /** More would only take longer. */
    private static final int MOST_DETAILS = 320;

    private static final int FEWEST_PAIRS = 25;
    private static final int LEAST_PERCENT = 15;
    private static final double NEAR = 0.008;

    static Overlay of(PictureMarks from, PictureMarks to) {
        List<Mark> marks = from.spread(MOST_DETAILS);
        List<Alignment.Pair> pairs = Alignment.pairs(marks, to);
        Alignment alignment = Alignment.best(pairs);
        List<Alignment.Pair> fitting = pairs.stream().filter(alignment::fits).toList();
        int shared = shared(marks, to, alignment);
        return new Overlay(fitting, shared == 0 ? 0 : 100 * fitting.size() / shared);
    }

    /** The number of details of the first picture that are on the second one. */
    private static int shared(List<Mark> from, PictureMarks to, Alignment alignment) {
        int width = to.marks().stream().mapToInt(Mark::x).max().orElse(0);
        int height = to.marks().stream().mapToInt(Mark::y).max().orElse(0);
        int shared = 0;
        for (Mark mark : from) {
            double x = alignment.toX(mark);
            double y = alignment.toY(mark);
            shared += x >= 0 && y >= 0 && x <= width && y <= height ? 1 : 0;
        }
        return shared;
    }

    /** Whether it is worth looking at the pictures themselves. */
    boolean plausible() {
        return pairs.size() >= FEWEST_PAIRS && percent >= LEAST_PERCENT;
    }

    /** From the second picture to the first. */
    Warp warp() {
        List<Alignment.Pair> back = pairs.stream()
                .map(pair -> new Alignment.Pair(pair.to(), pair.from()))
                .toList();
        Warp rough = Warp.of(back);
        List<Alignment.Pair> near =
                back.stream().filter(pair -> rough.apart(pair) < NEAR).toList();
        return near.size() < FEWEST_PAIRS / 2 ? rough : Warp.of(near);
    }
}
