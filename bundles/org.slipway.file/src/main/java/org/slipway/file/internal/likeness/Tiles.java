// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.likeness;

import java.util.Arrays;
import org.slipway.file.internal.likeness.Warp.Square;

/**
 * Compares a picture with one that is laid on it tile by tile: by their normalised cross-correlation, which light and contrast
 * don't change, at the best of some places next to each other. The edges are left out: what a telephone shows there is no print
 * of the receipt, and a turned picture has corners of its own.
 */
final class Tiles {

    private static final int SIDE = 10;
    private static final int EDGE = 28;
    private static final int SEARCH = 3;
    private static final int AROUND = SIDE + 2 * SEARCH;
    private static final double PLAIN = 9;
    /** Copies, even photographed ones, are far above. */
    private static final double SAME = 0.87;
    /** Where all of a copy is blurred, no tile is as good as that. */
    private static final double BELOW_THE_MEDIAN = 0.1;
    /** Good enough to look no further. */
    private static final double SURE = 0.98;

    private final GreyPicture picture;
    private final GreyPicture other;
    private final Warp warp;
    private final double[][] likenesses;
    private int hidden;

    /**
     * Of two pictures.
     *
     * @param warp from the first to the other one
     */
    Tiles(GreyPicture picture, GreyPicture other, Warp warp) {
        this.picture = picture;
        this.other = other;
        this.warp = warp;
        int rows = Math.max(0, (picture.height() - 2 * EDGE) / SIDE);
        int columns = Math.max(0, (picture.width() - 2 * EDGE) / SIDE);
        likenesses = new double[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                likenesses[row][column] = likeness(EDGE + column * SIDE, EDGE + row * SIDE);
            }
        }
    }

    /** So many tiles of the first picture are not in the other one, although there is something to see in them. */
    int hidden() {
        return hidden;
    }

    /** So many tiles are in both, with something to see in one of them at least. */
    int seen() {
        return sorted().length;
    }

    private double[] sorted() {
        return Arrays.stream(likenesses)
                .flatMapToDouble(Arrays::stream)
                .filter(tile -> !Double.isNaN(tile))
                .sorted()
                .toArray();
    }

    /** So many of them show something else, in each row of tiles. */
    int[] changed() {
        double[] seen = sorted();
        double median = seen.length == 0 ? 1 : seen[seen.length / 2];
        double least = Math.min(SAME, median - BELOW_THE_MEDIAN);
        return Arrays.stream(likenesses)
                .mapToInt(row ->
                        (int) Arrays.stream(row).filter(tile -> tile < least).count())
                .toArray();
    }

    /** Not a number where nothing is to be seen. */
    private double likeness(int left, int top) {
        float[] tile = new float[SIDE * SIDE];
        for (int at = 0; at < tile.length; at++) {
            tile[at] = picture.at(left + at % SIDE, top + at / SIDE);
        }
        boolean plain = spread(tile) < PLAIN;
        if (plain && !(spread(square(new Square(left, top, SIDE), 2)) >= PLAIN)) {
            return Double.NaN;
        }
        float[] around = square(new Square(left - SEARCH, top - SEARCH, AROUND), 1);
        if (Float.isNaN(sum(around))) {
            hidden += plain ? 0 : 1;
            return Double.NaN;
        }
        return best(tile, around);
    }

    /** What the other one shows there. */
    private float[] square(Square square, int step) {
        return warp.square(other, picture, square, step);
    }

    private static float sum(float[] shades) {
        float sum = 0;
        for (float shade : shades) {
            sum += shade;
        }
        return sum;
    }

    private static double best(float[] tile, float[] around) {
        double best = correlation(tile, around, SEARCH * AROUND + SEARCH);
        for (int dy = 0; dy <= 2 * SEARCH && best < SURE; dy++) {
            for (int dx = 0; dx <= 2 * SEARCH; dx++) {
                best = Math.max(best, correlation(tile, around, dy * AROUND + dx));
            }
        }
        return best;
    }

    /** From -1 to 1; about 0 where one of them is plain. */
    private static double correlation(float[] tile, float[] around, int place) {
        float a = 0;
        float b = 0;
        float aa = 0;
        float bb = 0;
        float ab = 0;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                float first = tile[y * SIDE + x];
                float second = around[place + y * AROUND + x];
                a += first;
                b += second;
                aa += first * first;
                bb += second * second;
                ab += first * second;
            }
        }
        double count = SIDE * SIDE;
        double spreads = Math.sqrt(Math.max(0, aa - a * a / count) * Math.max(0, bb - b * b / count));
        return (ab - a * b / count) / Math.max(count, spreads);
    }

    /** The standard deviation. */
    private static double spread(float[] shades) {
        double sum = 0;
        double squares = 0;
        for (float shade : shades) {
            sum += shade;
            squares += shade * shade;
        }
        return Math.sqrt(Math.max(0, squares - sum * sum / shades.length) / shades.length);
    }
}
