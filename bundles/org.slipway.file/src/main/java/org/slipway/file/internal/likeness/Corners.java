// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds corners, by J. Shi and C. Tomasi, "Good Features to Track" (1994): where the shades change in two directions. The
 * strongest of each of some fields of the picture, so that they are from all over it.
 */
final class Corners {

    private static final int FIELDS = 10;
    private static final float WEAKEST = 40;

    private final GreyPicture picture;
    private final int margin;

    private Corners(GreyPicture picture, int margin) {
        this.picture = picture;
        this.margin = margin;
    }

    /** A corner, and how much of one it is. */
    record Corner(int x, int y, float strength) {}

    /**
     * The corners of a picture.
     *
     * @param margin so far from its edges at least
     * @param most so many at most
     */
    static List<Corner> of(GreyPicture picture, int margin, int most) {
        return new Corners(picture, margin).strongest(most);
    }

    private List<Corner> strongest(int most) {
        GreyPicture strengths = strengths();
        List<List<Corner>> fields = new ArrayList<>();
        for (int field = 0; field < FIELDS * FIELDS; field++) {
            fields.add(new ArrayList<>());
        }
        for (int y = margin; y < picture.height() - margin; y++) {
            for (int x = margin; x < picture.width() - margin; x++) {
                float strength = strengths.at(x, y);
                if (strength > WEAKEST && peak(strengths, x, y)) {
                    fields.get(field(x, picture.width()) + FIELDS * field(y, picture.height()))
                            .add(new Corner(x, y, strength));
                }
            }
        }
        return shared(fields, most);
    }

    private static int field(int at, int length) {
        return at * FIELDS / length;
    }

    /** In turns: from each field its strongest, then from each its second, … */
    private static List<Corner> shared(List<List<Corner>> fields, int most) {
        fields.forEach(
                field -> field.sort(Comparator.comparing(Corner::strength).reversed()));
        List<Corner> shared = new ArrayList<>();
        int longest = fields.stream().mapToInt(List::size).max().orElse(0);
        for (int turn = 0; turn < longest; turn++) {
            for (List<Corner> field : fields) {
                if (turn < field.size() && shared.size() < most) {
                    shared.add(field.get(turn));
                }
            }
        }
        return shared;
    }

    private static boolean peak(GreyPicture strengths, int x, int y) {
        float own = strengths.at(x, y);
        for (int dy = -2; dy <= 2; dy++) {
            for (int dx = -2; dx <= 2; dx++) {
                float other = strengths.at(x + dx, y + dy);
                if (other > own || (other == own && (dy < 0 || (dy == 0 && dx < 0)))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The smaller eigenvalue of the structure tensor. */
    private GreyPicture strengths() {
        int width = picture.width();
        int height = picture.height();
        float[] xx = new float[width * height];
        float[] yy = new float[width * height];
        float[] xy = new float[width * height];
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                float dx = picture.at(x + 1, y) - picture.at(x - 1, y);
                float dy = picture.at(x, y + 1) - picture.at(x, y - 1);
                xx[y * width + x] = dx * dx;
                yy[y * width + x] = dy * dy;
                xy[y * width + x] = dx * dy;
            }
        }
        return smaller(
                new GreyPicture(width, height, xx).blurred(2),
                new GreyPicture(width, height, yy).blurred(2),
                new GreyPicture(width, height, xy).blurred(2));
    }

    private static GreyPicture smaller(GreyPicture xx, GreyPicture yy, GreyPicture xy) {
        float[] smaller = new float[xx.width() * xx.height()];
        for (int y = 0; y < xx.height(); y++) {
            for (int x = 0; x < xx.width(); x++) {
                double difference = xx.at(x, y) - yy.at(x, y);
                double mixed = 2 * xy.at(x, y);
                double spread = Math.sqrt(difference * difference + mixed * mixed);
                smaller[y * xx.width() + x] = (float) ((xx.at(x, y) + yy.at(x, y) - spread) / 2);
            }
        }
        return new GreyPicture(xx.width(), xx.height(), smaller);
    }
}
