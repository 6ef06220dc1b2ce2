// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.likeness;

import java.awt.image.BufferedImage;
import java.util.List;

/** A picture in shades of grey, from 0 to 255, row by row. */
final class GreyPicture {

    private final int width;
    private final int height;
    private final float[] shades;

    /** Of shades that are from now on its own. */
    GreyPicture(int width, int height, float[] shades) {
        this.width = width;
        this.height = height;
        this.shades = shades;
    }

    /** A picture at its own size. */
    static GreyPicture of(BufferedImage image) {
        float[] shades = new float[image.getWidth() * image.getHeight()];
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                int rgb = row[x];
                // the luma of ITU-R BT.601
                shades[y * row.length + x] =
                        0.299f * ((rgb >> 16) & 0xFF) + 0.587f * ((rgb >> 8) & 0xFF) + 0.114f * (rgb & 0xFF);
            }
        }
        return new GreyPicture(image.getWidth(), image.getHeight(), shades);
    }

    /** At another size: weighted means of what is near each point. */
    GreyPicture scaled(double factor) {
        int newWidth = Math.max(1, (int) Math.round(width * factor));
        int newHeight = Math.max(1, (int) Math.round(height * factor));
        return lying(Weights.of(width, newWidth)).standing(Weights.of(height, newHeight));
    }

    /** Each shade the mean of a square around it, as far as the picture reaches. */
    GreyPicture blurred(int radius) {
        float[] lying = new float[shades.length];
        for (int y = 0; y < height; y++) {
            for (int near = -radius; near <= radius; near++) {
                int first = y * width + Math.max(0, -near);
                int end = y * width + Math.min(width, width - near);
                for (int at = first; at < end; at++) {
                    lying[at] += shades[at + near];
                }
            }
        }
        float[] standing = new float[shades.length];
        for (int y = 0; y < height; y++) {
            for (int near = Math.max(0, y - radius); near <= Math.min(height - 1, y + radius); near++) {
                for (int x = 0; x < width; x++) {
                    standing[y * width + x] += lying[near * width + x];
                }
            }
            for (int x = 0; x < width; x++) {
                standing[y * width + x] /= around(x, width, radius) * around(y, height, radius);
            }
        }
        return new GreyPicture(width, height, standing);
    }

    /** How many are near one of them. */
    private static int around(int at, int length, int radius) {
        return Math.min(length - 1, at + radius) - Math.max(0, at - radius) + 1;
    }

    /** With each row made anew. */
    private GreyPicture lying(List<Weights> weights) {
        float[] to = new float[weights.size() * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < weights.size(); x++) {
                Weights near = weights.get(x);
                float sum = 0;
                for (int at = 0; at < near.parts().length; at++) {
                    sum += near.parts()[at] * shades[y * width + near.first() + at];
                }
                to[y * weights.size() + x] = sum;
            }
        }
        return new GreyPicture(weights.size(), height, to);
    }

    /** With each column made anew. */
    private GreyPicture standing(List<Weights> weights) {
        float[] to = new float[width * weights.size()];
        for (int y = 0; y < weights.size(); y++) {
            Weights near = weights.get(y);
            for (int at = 0; at < near.parts().length; at++) {
                float part = near.parts()[at];
                int from = (near.first() + at) * width;
                for (int x = 0; x < width; x++) {
                    to[y * width + x] += part * shades[from + x];
                }
            }
        }
        return new GreyPicture(width, weights.size(), to);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Row by row; whoever asks leaves them as they are. */
    float[] shades() {
        return shades;
    }

    float at(int x, int y) {
        return shades[y * width + x];
    }

    /** The shade between four pixels; not a number outside of the picture. */
    float between(double x, double y) {
        if (!(x >= 0 && y >= 0 && x < width - 1 && y < height - 1)) {
            return Float.NaN;
        }
        int left = (int) x;
        int top = (int) y;
        float right = (float) (x - left);
        float down = (float) (y - top);
        int at = top * width + left;
        float upper = shades[at] + right * (shades[at + 1] - shades[at]);
        float lower = shades[at + width] + right * (shades[at + width + 1] - shades[at + width]);
        return upper + down * (lower - upper);
    }
}
