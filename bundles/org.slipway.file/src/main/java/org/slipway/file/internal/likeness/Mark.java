// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.likeness;

/**
 * A detail of a picture.
 *
 * @param x where it is, in parts of 4,096 of the picture's longest side
 * @param level of the size at which it was seen, from 0
 * @param left the first 64 of its 128 bits; each says which of two spots near it is darker
 */
record Mark(int x, int y, int level, long left, long right) {

    static final int UNIT = 4096;

    /** By how many bits two details differ. */
    int distance(Mark other) {
        return Long.bitCount(left ^ other.left) + Long.bitCount(right ^ other.right);
    }

    /** The square of how far two details are from each other. */
    int apart(Mark other) {
        int dx = x - other.x;
        int dy = y - other.y;
        return dx * dx + dy * dy;
    }
}
