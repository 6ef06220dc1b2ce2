// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.preview;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.slipway.api.file.FileType;
import org.slipway.file.internal.intake.IntakeLimits;
import org.slipway.file.internal.likeness.PictureTrace;

/**
 * Draws attachments anew as JPEG: pixels only, upright, 1600 of them along a side at most, and the first 20 pages. What is much
 * higher than wide comes in pieces.
 */
final class Pictures {

    static final int LONGEST_SIDE = 1600;
    private static final float QUALITY = 0.85f;
    private static final long MOST_MEMORY = 64L << 20;

    private Pictures() {}

    /** The pictures of a file in the order of its pages, unless the time is over before. */
    static Drawn of(FileType type, byte[] file, Deadline deadline) throws IOException {
        return switch (type) {
            case JPEG -> picture(type, file, Orientation.of(file), deadline);
            case PNG -> picture(type, file, 1, deadline);
            case PDF -> pages(file, deadline);
        };
    }

    private static Drawn picture(FileType type, byte[] file, int orientation, Deadline deadline) throws IOException {
        Optional<Drawn> pieces = orientation == 1 ? LongPicture.drawn(type, file, deadline) : Optional.empty();
        return pieces.isPresent() ? pieces.get() : whole(decode(type, file, deadline), orientation);
    }

    private static Drawn whole(BufferedImage decoded, int orientation) throws IOException {
        PixelDigest pixels = new PixelDigest();
        pixels.add(decoded);
        BufferedImage drawn = fitted(decoded, orientation);
        return new Drawn(List.of(jpeg(drawn)), pixels.hex(), Optional.of(PictureTrace.of(drawn)));
    }

    /** Leaves pixels out while decoding, so that no photo is in memory at its full size. */
    private static BufferedImage decode(FileType type, byte[] file, Deadline deadline) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(type.name().toLowerCase(Locale.ROOT))
                .next();
        try (ImageInputStream image = new BytesInput(file)) {
            reader.setInput(image, true, true);
            requireAllowed(reader.getWidth(0), reader.getHeight(0));
            int every = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / LONGEST_SIDE);
            ImageReadParam sparse = reader.getDefaultReadParam();
            sparse.setSourceSubsampling(every, every, 0, 0);
            reader.addIIOReadProgressListener(new Watch(deadline));
            BufferedImage decoded = reader.read(0, sparse);
            deadline.check();
            return decoded;
        } finally {
            reader.dispose();
        }
    }

    /** The intake has its own limits, which may be lower; beyond these no decoder is started whatever is configured. */
    static void requireAllowed(long width, long height) throws IOException {
        if (width > IntakeLimits.MOST_SIDE_PIXELS || width * height > IntakeLimits.MOST_MEGAPIXELS * 1_000_000L) {
            throw new IOException("a picture of " + width + " x " + height + " pixels");
        }
    }

    private static Drawn pages(byte[] pdf, Deadline deadline) throws IOException {
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(pdf), MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache)) {
            Undrawn undrawn = new Undrawn();
            undrawn.leave(document.getNumberOfPages() - IntakeLimits.MOST_PDF_PAGES);
            WatchedRenderer renderer = new WatchedRenderer(document, deadline, undrawn);
            PixelDigest pixels = new PixelDigest();
            List<byte[]> pictures = new ArrayList<>();
            Optional<PictureTrace> first = Optional.empty();
            for (int page = 0; page < Math.min(document.getNumberOfPages(), IntakeLimits.MOST_PDF_PAGES); page++) {
                undrawn.begin(page + 1);
                PDRectangle box = document.getPage(page).getCropBox();
                float scale = LONGEST_SIDE / Math.max(1, Math.max(box.getWidth(), box.getHeight()));
                BufferedImage rendered = renderer.renderImage(page, scale, ImageType.RGB);
                deadline.check();
                pixels.add(rendered);
                pictures.add(jpeg(rendered));
                first = page == 0 ? Optional.of(PictureTrace.of(rendered)) : first;
            }
            return new Drawn(pictures, pixels.hex(), first, undrawn.remarks());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** On white, small enough, and turned as the camera was held. */
    static BufferedImage fitted(BufferedImage image, int orientation) {
        double scale = Math.min(1.0, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        boolean lying = orientation >= 5;
        BufferedImage drawn =
                new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.transform(upright(orientation, width, height));
            pen.drawImage(image, 0, 0, width, height, null);
        } finally {
            pen.dispose();
        }
        return drawn;
    }

    /** The transformation that sets a picture upright, by the names of Exif: where row 0 and column 0 are. */
    private static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
