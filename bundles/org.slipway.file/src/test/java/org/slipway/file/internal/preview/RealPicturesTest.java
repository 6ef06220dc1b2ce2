// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.file.FileType;
import org.slipway.file.internal.TestFiles;

/** What scanners, print shops and cameras make looks as it does elsewhere: no negative, no white page, not lying on its side. */
class RealPicturesTest {

    private static final int WIDTH = 64;
    private static final int HEIGHT = 48;

    /** What Adobe's programs write before four inks, up to whether these are transformed; each is kept as what it leaves white. */
    private static final String ADOBE = "ffee000e" + "41646f6265" + "0064" + "00000000";

    @Test
    void shouldBeBlackOnWhite_whenAScannerWroteAFax() throws IOException {
        // given
        BufferedImage scan = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
        fill(scan, Color.WHITE, 0, 0, WIDTH, HEIGHT);
        fill(scan, Color.BLACK, WIDTH / 4, HEIGHT / 4, WIDTH / 2, HEIGHT / 2);

        // when
        BufferedImage page;
        try (PDDocument document = new PDDocument()) {
            PDPage paper = new PDPage(new PDRectangle(400, 300));
            document.addPage(paper);
            try (PDPageContentStream content = new PDPageContentStream(document, paper)) {
                content.drawImage(CCITTFactory.createFromImage(document, scan), 0, 0, 400, 300);
            }
            page = drawn(FileType.PDF, saved(document));
        }

        // then
        assertThat(page.getWidth()).isEqualTo(1600);
        colour(page, 800, 600, 0, 0, 0);
        colour(page, 100, 100, 255, 255, 255);
        colour(page, 1500, 1100, 255, 255, 255);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1200, 1600, 100, 1500",
        "90, 1600, 1200, 100, 100",
        "180, 1200, 1600, 1100, 100",
        "270, 1600, 1200, 1500, 1100"
    })
    void shouldBeTurnedAsReadersTurnIt_whenThePageSaysSo(int turn, int width, int height, int redX, int redY)
            throws IOException {
        // given: red in the lower left corner of the paper as it was put in
        BufferedImage page;
        try (PDDocument document = new PDDocument()) {
            PDPage paper = new PDPage(new PDRectangle(300, 400));
            paper.setRotation(turn);
            document.addPage(paper);
            try (PDPageContentStream content = new PDPageContentStream(document, paper)) {
                content.setNonStrokingColor(Color.RED);
                content.addRect(0, 0, 60, 60);
                content.fill();
            }

            // when
            page = drawn(FileType.PDF, saved(document));
        }

        // then
        assertThat(new Point(page.getWidth(), page.getHeight())).isEqualTo(new Point(width, height));
        colour(page, redX, redY, 255, 0, 0);
        colour(page, width - redX, height - redY, 255, 255, 255);
    }

    @ParameterizedTest
    @CsvSource({
        "255, 0, 0, 0, 0, 255, 255",
        "0, 255, 0, 0, 255, 0, 255",
        "0, 0, 255, 0, 255, 255, 0",
        "0, 0, 0, 255, 0, 0, 0",
        "0, 0, 0, 0, 255, 255, 255"
    })
    void shouldHaveTheColourOfItsInks_whenAPrintShopWroteIt(
            int cyan, int magenta, int yellow, int black, int red, int green, int blue) throws IOException {
        int[] left = {255 - cyan, 255 - magenta, 255 - yellow, 255 - black};
        int[] transformed = {
            (int) (0.299 * cyan + 0.587 * magenta + 0.114 * yellow),
            (int) (128 - 0.169 * cyan - 0.331 * magenta + 0.499 * yellow),
            (int) (128 + 0.499 * cyan - 0.419 * magenta - 0.081 * yellow),
            255 - black
        };

        colour(drawn(FileType.JPEG, marked("00", inked(left))), 30, 20, red, green, blue);
        colour(drawn(FileType.JPEG, marked("02", inked(transformed))), 30, 20, red, green, blue);
    }

    @Test
    void shouldBeTheFirstPicture_whenACameraPutTwoInOneFile() throws IOException {
        byte[] both = TestFiles.concat(photo(Color.RED), photo(Color.BLUE));

        colour(drawn(FileType.JPEG, both), 30, 20, 254, 0, 0);
    }

    private static byte[] marked(String transform, byte[] jpeg) {
        byte[] start = TestFiles.concat(Arrays.copyOf(jpeg, 2), HexFormat.of().parseHex(ADOBE + transform));
        return TestFiles.concat(start, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** Of one mixture of inks. */
    private static byte[] inked(int... inks) throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, WIDTH, HEIGHT, 4, null);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                raster.setPixel(x, y, inks);
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] photo(Color colour) throws IOException {
        BufferedImage photo = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        fill(photo, colour, 0, 0, WIDTH, HEIGHT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(photo, "jpeg", out);
        return out.toByteArray();
    }

    private static void fill(BufferedImage image, Color colour, int x, int y, int width, int height) {
        Graphics2D pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillRect(x, y, width, height);
        pen.dispose();
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static BufferedImage drawn(FileType type, byte[] file) throws IOException {
        Drawn drawn = Pictures.of(type, file, Deadline.in(Duration.ofSeconds(50)));
        assertThat(drawn.missing()).isEmpty();
        assertThat(drawn.pages()).hasSize(1);
        return ImageIO.read(new ByteArrayInputStream(drawn.pages().get(0)));
    }

    /** The colour at a place, but for what compression takes. */
    private static void colour(BufferedImage image, int x, int y, int red, int green, int blue) {
        Color found = new Color(image.getRGB(x, y));
        assertThat(new int[] {found.getRed(), found.getGreen(), found.getBlue()})
                .as("red, green and blue at %d, %d", x, y)
                .satisfies(parts -> {
                    near(parts[0], red);
                    near(parts[1], green);
                    near(parts[2], blue);
                });
    }

    private static void near(int found, int wanted) {
        assertThat(found).isBetween(wanted - 45, wanted + 45);
    }
}
