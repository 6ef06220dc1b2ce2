// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.likeness;

import java.util.List;

/**
 * How one picture lies on another that was photographed at an angle: a homography, fitted to pairs of details by least squares
 * (R. Hartley and A. Zisserman, "Multiple View Geometry in Computer Vision", 2004, 4.1.2). Places are in parts of the longest
 * sides.
 */
final class Warp {

    private static final int UNKNOWNS = 8;

    private final double[] h;

    private Warp(double[] h) {
        this.h = h;
    }

    /** What brings the details of the first picture to those of the second one best. */
    static Warp of(List<Alignment.Pair> pairs) {
        double[][] sums = new double[UNKNOWNS][UNKNOWNS + 1];
        for (Alignment.Pair pair : pairs) {
            double x = part(pair.from().x());
            double y = part(pair.from().y());
            double toX = part(pair.to().x());
            double toY = part(pair.to().y());
            add(sums, new double[] {x, y, 1, 0, 0, 0, -toX * x, -toX * y, toX});
            add(sums, new double[] {0, 0, 0, x, y, 1, -toY * x, -toY * y, toY});
        }
        return new Warp(solved(sums));
    }

    private static double part(int mark) {
        return (double) mark / Mark.UNIT;
    }

    /** Adds an equation to the normal equations. */
    private static void add(double[][] sums, double[] equation) {
        for (int row = 0; row < UNKNOWNS; row++) {
            for (int column = 0; column <= UNKNOWNS; column++) {
                sums[row][column] += equation[row] * equation[column];
            }
        }
    }

    /** By elimination; the matrix is symmetric and its diagonal positive, so that no rows need be exchanged. */
    private static double[] solved(double[][] sums) {
        for (int pivot = 0; pivot < UNKNOWNS; pivot++) {
            double divisor = sums[pivot][pivot] + 1e-12;
            for (int row = 0; row < UNKNOWNS; row++) {
                double factor = row == pivot ? 0 : sums[row][pivot] / divisor;
                for (int column = pivot; column <= UNKNOWNS; column++) {
                    sums[row][column] -= factor * sums[pivot][column];
                }
            }
        }
        double[] solved = new double[UNKNOWNS];
        for (int row = 0; row < UNKNOWNS; row++) {
            solved[row] = sums[row][UNKNOWNS] / (sums[row][row] + 1e-12);
        }
        return solved;
    }

    private double toX(double x, double y) {
        return (h[0] * x + h[1] * y + h[2]) / (h[6] * x + h[7] * y + 1);
    }

    private double toY(double x, double y) {
        return (h[3] * x + h[4] * y + h[5]) / (h[6] * x + h[7] * y + 1);
    }

    /** How far the details of a pair are from each other, in parts of the longest side. */
    double apart(Alignment.Pair pair) {
        double x = part(pair.from().x());
        double y = part(pair.from().y());
        return Math.hypot(
                toX(x, y) - part(pair.to().x()), toY(x, y) - part(pair.to().y()));
    }

    /**
     * The shades of a picture on a square of another one that it is laid on, row by row; not a number where it does not reach.
     *
     * @param step from one of them to the next
     */
    float[] square(GreyPicture picture, GreyPicture onto, Square square, int step) {
        double longest = Math.max(picture.width(), picture.height());
        double unit = 1.0 / Math.max(onto.width(), onto.height());
        int side = square.side() / step;
        float[] shades = new float[side * side];
        for (int at = 0; at < shades.length; at++) {
            double x = (square.left() + at % side * step) * unit;
            double y = (square.top() + at / side * step) * unit;
            shades[at] = picture.between(longest * toX(x, y), longest * toY(x, y));
        }
        return shades;
    }

    /** A part of a picture. */
    record Square(int left, int top, int side) {}
}
