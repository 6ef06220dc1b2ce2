// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.likeness;

import java.awt.image.BufferedImage;

/** What is kept of a picture, so that it is known again: its details, and a sketch. */
public final class PictureTrace {

    private final byte[] marks;
    private final byte[] sketch;

    private PictureTrace(byte[] marks, byte[] sketch) {
        this.marks = marks;
        this.sketch = sketch;
    }

    /** Of a picture, whatever its size. */
    public static PictureTrace of(BufferedImage image) {
        GreyPicture sketch = Sketch.of(image);
        return new PictureTrace(PictureMarks.of(sketch).toBytes(), Sketch.toBytes(sketch));
    }

    /** As it was taken elsewhere: the bytes of {@link #marks()} and {@link #sketch()}. */
    public static PictureTrace from(byte[] marks, byte[] sketch) {
        return new PictureTrace(marks.clone(), sketch.clone());
    }

    /** Up to 13,440 bytes. */
    public byte[] marks() {
        return marks.clone();
    }

    /** A small grey JPEG. */
    public byte[] sketch() {
        return sketch.clone();
    }
}
