// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.intake;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.slipway.api.Outcome;
import org.slipway.api.file.Content;
import org.slipway.api.file.FileRemark;
import org.slipway.api.file.FileType;
import org.slipway.api.slip.SlipField;
import org.slipway.api.slip.SlipProblem;
import org.slipway.api.slip.SlipRefusal;

/** Looks at the header and the outline of a JPEG or PNG; decodes nothing. */
final class PictureCheck {

    private final IntakeLimits limits;

    PictureCheck(IntakeLimits limits) {
        this.limits = limits;
    }

    /** Of a picture that is taken nothing is remarked. */
    Outcome<List<FileRemark>, SlipRefusal> judge(Content content, FileType type) throws IOException {
        try {
            if (tooLarge(content, type)) {
                return Outcome.refused(new SlipRefusal(
                        SlipField.ATTACHMENT, SlipProblem.TOO_MANY_PIXELS, List.of(limits.megapixels())));
            }
            checkStructure(content, type);
            return Outcome.accepted(List.of());
        } catch (DamagedFileException | EOFException | IIOException e) {
            return Outcome.refused(new SlipRefusal(SlipField.ATTACHMENT, SlipProblem.DAMAGED));
        }
    }

    private boolean tooLarge(Content content, FileType type) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(type.name().toLowerCase(Locale.ROOT))
                .next();
        try (InputStream in = content.open();
                ImageInputStream image = new MemoryCacheImageInputStream(in)) {
            reader.setInput(image, true, true);
            return !limits.allow(reader.getWidth(0), reader.getHeight(0));
        } catch (RuntimeException e) {
            // the readers of the JDK meet some broken headers with all kinds of them
            throw new DamagedFileException("header: " + e);
        } finally {
            reader.dispose();
        }
    }

    private static void checkStructure(Content content, FileType type) throws IOException {
        if (type == FileType.PNG) {
            try (DataInputStream in = data(content)) {
                PngStructure.check(in);
            }
        } else {
            checkJpeg(content);
        }
    }

    /** Some phones and apps leave out the end marker: then all rows have to be there. */
    private static void checkJpeg(Content content) throws IOException {
        try (DataInputStream in = data(content)) {
            JpegStructure.check(in);
        } catch (EOFException e) {
            try (DataInputStream again = data(content)) {
                if (!JpegRows.areThere(again)) {
                    throw e;
                }
            }
        }
    }

    private static DataInputStream data(Content content) throws IOException {
        return new DataInputStream(new BufferedInputStream(content.open()));
    }
}
