// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.likeness;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of some shades that follow each other is in a new one.
 *
 * @param first the first of them
 * @param parts 1 in all
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Weights(int first, float[] parts) {

    /** For a line that gets another length: less of a shade the further away it is. */
    static List<Weights> of(int length, int newLength) {
        double step = (double) length / newLength;
        double reach = Math.max(1, step);
        List<Weights> weights = new ArrayList<>();
        for (int to = 0; to < newLength; to++) {
            double centre = (to + 0.5) * step - 0.5;
            int first = (int) Math.max(0, Math.ceil(centre - reach));
            int last = (int) Math.min(length - 1, Math.floor(centre + reach));
            float[] parts = new float[last - first + 1];
            for (int at = 0; at < parts.length; at++) {
                parts[at] = (float) Math.max(1e-3, reach - Math.abs(first + at - centre));
            }
            weights.add(new Weights(first, shared(parts)));
        }
        return weights;
    }

    private static float[] shared(float[] parts) {
        float sum = 0;
        for (float part : parts) {
            sum += part;
        }
        for (int at = 0; at < parts.length; at++) {
            parts[at] /= sum;
        }
        return parts;
    }
}
