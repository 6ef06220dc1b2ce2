// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.likeness;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The details by which a picture is known again, at three sizes: its corners, each described by 128 comparisons of two spots
 * around it, as M. Calonder et al., "BRIEF: Binary Robust Independent Elementary Features" (2010), do. Nothing of what the
 * picture says can be read from them. At most 640, of 21 bytes each.
 */
record PictureMarks(List<Mark> marks) {

    private static final int LEVELS = 3;
    private static final double STEP = 0.8;

    private static final int LONGEST_SIDE = 560;
    private static final int[] MOST = {300, 200, 140};
    private static final int REACH = 12;
    private static final int BYTES = 21;
    /** Darker by less is as good as equal: paper is not white all over. */
    private static final float NOTICEABLE = 6;
    /** The same for ever: marks that are stored were made by it. */
    private static final int[] SPOTS = spots();

    PictureMarks {
        marks = List.copyOf(marks);
    }

    private static int[] spots() {
        Random random = new Random(20_260_302);
        int[] spots = new int[4 * 128];
        for (int at = 0; at < spots.length; at++) {
            double place = random.nextGaussian() * REACH / 2.2;
            spots[at] = (int) Math.max(-REACH, Math.min(REACH, Math.round(place)));
        }
        return spots;
    }

    /** Of a picture, whatever its size. */
    static PictureMarks of(GreyPicture whole) {
        GreyPicture picture = whole.scaled((double) LONGEST_SIDE / Math.max(whole.width(), whole.height()));
        List<Mark> marks = new ArrayList<>();
        for (int level = 0; level < LEVELS; level++) {
            GreyPicture seen = level == 0 ? picture : picture.scaled(Math.pow(STEP, level));
            add(marks, seen, level);
        }
        return new PictureMarks(marks);
    }

    private static void add(List<Mark> marks, GreyPicture seen, int level) {
        GreyPicture soft = seen.blurred(1);
        GreyPicture softer = soft.blurred(1);
        double unit = (double) Mark.UNIT / Math.max(seen.width(), seen.height());
        for (Corners.Corner corner : Corners.of(soft, REACH + 1, MOST[level])) {
            marks.add(new Mark(
                    (int) Math.round(corner.x() * unit),
                    (int) Math.round(corner.y() * unit),
                    level,
                    bits(softer, corner, 0),
                    bits(softer, corner, 64)));
        }
    }

    private static long bits(GreyPicture picture, Corners.Corner corner, int first) {
        long bits = 0;
        for (int pair = first; pair < first + 64; pair++) {
            int at = 4 * pair;
            float one = picture.at(corner.x() + SPOTS[at], corner.y() + SPOTS[at + 1]);
            float other = picture.at(corner.x() + SPOTS[at + 2], corner.y() + SPOTS[at + 3]);
            bits = (bits << 1) | (one + NOTICEABLE < other ? 1 : 0);
        }
        return bits;
    }

    /** Up to so many of them, of all places and sizes. */
    List<Mark> spread(int most) {
        int every = Math.max(1, (marks.size() + most - 1) / most);
        return IntStream.range(0, marks.size())
                .filter(at -> at % every == 0)
                .mapToObj(marks::get)
                .toList();
    }

    /** For the store. */
    byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(marks.size() * BYTES);
        marks.forEach(mark -> bytes.putShort((short) mark.x())
                .putShort((short) mark.y())
                .put((byte) mark.level())
                .putLong(mark.left())
                .putLong(mark.right()));
        return bytes.array();
    }

    /** From the store. */
    static PictureMarks parse(byte[] stored) {
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        List<Mark> marks = new ArrayList<>();
        while (bytes.remaining() >= BYTES) {
            marks.add(new Mark(bytes.getShort(), bytes.getShort(), bytes.get(), bytes.getLong(), bytes.getLong()));
        }
        return new PictureMarks(marks);
    }
}
