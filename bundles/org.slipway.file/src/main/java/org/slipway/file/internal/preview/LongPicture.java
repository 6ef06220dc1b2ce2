// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.preview;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.slipway.api.file.FileType;
import org.slipway.file.internal.intake.IntakeLimits;
import org.slipway.file.internal.likeness.PictureTrace;

/**
 * Draws a picture that is much higher than wide, such as a capture of a whole conversation, in pieces from top to bottom: each
 * as wide as can be read, and each begins a little above the end of the one before, so that no line is cut in two. Only one
 * piece is decoded at a time.
 */
final class LongPicture {

    private static final int PIECE = Pictures.LONGEST_SIDE;

    /** A piece shows this part of the one before it once more. */
    private static final int OVERLAP = 40;

    private LongPicture() {}

    /** The pieces; empty if the picture is to be drawn as a whole. */
    static Optional<Drawn> drawn(FileType type, byte[] file, Deadline deadline) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(type.name().toLowerCase(Locale.ROOT))
                .next();
        try (ImageInputStream image = new BytesInput(file)) {
            reader.setInput(image, false, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            Pictures.requireAllowed(width, height);
            reader.addIIOReadProgressListener(new Watch(deadline));
            return height > PIECE && height > 2.5 * width
                    ? Optional.of(drawn(reader, pieces(width, height), deadline))
                    : Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    /** As high as wide at least, and no more of them than a PDF has pages. */
    static List<Rectangle> pieces(int width, int height) {
        int rows = Math.max(Math.max(PIECE, width), height / (IntakeLimits.MOST_PDF_PAGES - 1) + OVERLAP);
        int step = rows - rows / OVERLAP;
        List<Rectangle> pieces = new ArrayList<>();
        for (int top = 0; top == 0 || top + rows - step < height; top += step) {
            pieces.add(new Rectangle(0, top, width, Math.min(rows, height - top)));
        }
        return pieces;
    }

    private static Drawn drawn(ImageReader reader, List<Rectangle> pieces, Deadline deadline) throws IOException {
        PixelDigest pixels = new PixelDigest();
        List<byte[]> pictures = new ArrayList<>();
        Optional<PictureTrace> first = Optional.empty();
        for (Rectangle piece : pieces) {
            int every = Math.max(1, Math.max(piece.width, piece.height) / PIECE);
            ImageReadParam sparse = reader.getDefaultReadParam();
            sparse.setSourceRegion(piece);
            sparse.setSourceSubsampling(every, every, 0, 0);
            BufferedImage decoded = reader.read(0, sparse);
            deadline.check();
            pixels.add(decoded);
            BufferedImage fitted = Pictures.fitted(decoded, 1);
            pictures.add(Pictures.jpeg(fitted));
            first = first.or(() -> Optional.of(PictureTrace.of(fitted)));
        }
        return new Drawn(pictures, pixels.hex(), first);
    }
}
