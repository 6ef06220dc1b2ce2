// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.likeness;

import java.util.Arrays;

/**
 * How much of a picture is the same in another one, wherever it lies there.
 *
 * @param enough whether at least half of it is in the other one, and something is to be seen there
 * @param percent so much of what can be seen in both is the same
 * @param lines in so many lines of print something else is said
 */
record Likeness(boolean enough, int percent, int lines) {

    private static final int FEWEST_TILES = 60;
    private static final int LEAST_PERCENT = 80;
    /** An amount, and its total; the next honest receipt has another reference and another time as well. */
    private static final int MOST_LINES = 2;
    /** A single one may be a speck. */
    private static final int TILES_OF_A_CHANGE = 2;
    /** Higher is no line, but several close to each other. */
    private static final int ROWS_OF_A_LINE = 6;

    static Likeness of(GreyPicture sketch, GreyPicture other, Warp warp) {
        Tiles tiles = new Tiles(sketch, other, warp);
        int seen = tiles.seen();
        if (seen < FEWEST_TILES || seen < tiles.hidden()) {
            return new Likeness(false, 0, 0);
        }
        int[] changed = tiles.changed();
        int same = seen - Arrays.stream(changed).sum();
        return new Likeness(true, 100 * same / seen, lines(changed));
    }

    /** Whether it may be the same picture, with a figure changed where it is shown. */
    boolean alike() {
        return enough && percent >= LEAST_PERCENT && lines <= MOST_LINES;
    }

    /** Rows of tiles with a change that follow each other are a line. */
    private static int lines(int[] changed) {
        int lines = 0;
        int rows = 0;
        int tiles = 0;
        for (int row = 0; row <= changed.length; row++) {
            if (row < changed.length && changed[row] > 0) {
                rows++;
                tiles += changed[row];
            } else {
                lines += tiles < TILES_OF_A_CHANGE ? 0 : (rows + ROWS_OF_A_LINE - 1) / ROWS_OF_A_LINE;
                rows = 0;
                tiles = 0;
            }
        }
        return lines;
    }
}
