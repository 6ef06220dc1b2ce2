// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.file.FileRemark;
import org.slipway.api.file.FileRemarkKind;
import org.slipway.api.file.FileType;
import org.slipway.file.internal.TestFiles;

class PicturesTest {

    @ParameterizedTest
    @CsvSource({"40, 30, 40, 30", "3200, 2400, 1600, 1200", "1700, 100, 1600, 94", "5000, 1, 1600, 1"})
    void shouldFitPicture_whenItIsLarge(int width, int height, int fittedWidth, int fittedHeight) throws IOException {
        // when
        BufferedImage drawn = only(drawn(FileType.PNG, TestFiles.picture("png", width, height)));

        // then
        assertThat(List.of(drawn.getWidth(), drawn.getHeight())).containsExactly(fittedWidth, fittedHeight);
    }

    @ParameterizedTest
    @CsvSource({
        "png, 1080, 2400, 1, 720, 1600",
        "png, 1080, 9000, 6, 1080, 1600",
        "jpeg, 1080, 13000, 9, 1080, 1600",
        "png, 3000, 12000, 5, 1600, 1600",
        "png, 600, 60000, 20, 300, 1600",
        "png, 100, 1500, 1, 100, 1500"
    })
    void shouldCutPicture_whenItIsMuchHigherThanWide(
            String format, int width, int height, int pieces, int pieceWidth, int pieceHeight) throws IOException {
        // when
        List<byte[]> pages = drawn(
                        FileType.valueOf(format.toUpperCase(Locale.ROOT)), TestFiles.picture(format, width, height))
                .pages();

        // then
        BufferedImage first = ImageIO.read(new ByteArrayInputStream(pages.get(0)));
        assertThat(List.of(pages.size(), first.getWidth(), first.getHeight()))
                .containsExactly(pieces, pieceWidth, pieceHeight);
    }

    @Test
    void shouldShowEachRow_whenPictureIsCut() {
        // when
        List<Rectangle> pieces = LongPicture.pieces(1080, 13_000);

        // then
        assertThat(pieces).first().isEqualTo(new Rectangle(0, 0, 1080, 1600));
        assertThat(pieces).element(1).isEqualTo(new Rectangle(0, 1560, 1080, 1600));
        assertThat(pieces).last().isEqualTo(new Rectangle(0, 12_480, 1080, 520));
    }

    @ParameterizedTest
    @CsvSource({"1, 40, 30", "3, 40, 30", "6, 30, 40", "8, 30, 40", "9, 40, 30"})
    void shouldTurnPicture_whenCameraWasHeldSo(int orientation, int width, int height) throws IOException {
        // when
        BufferedImage drawn = only(drawn(FileType.JPEG, oriented(orientation)));

        // then
        assertThat(List.of(drawn.getWidth(), drawn.getHeight())).containsExactly(width, height);
    }

    @Test
    void shouldLeaveMetadataAndTrailerOut_whenPictureIsDrawn() throws IOException {
        // given
        byte[] photo = TestFiles.concat(oriented(6), "<script>".getBytes(StandardCharsets.ISO_8859_1));

        // when
        String drawn = new String(drawn(FileType.JPEG, photo).pages().get(0), StandardCharsets.ISO_8859_1);

        // then
        assertThat(drawn).doesNotContain("Exif").doesNotContain("<script>");
    }

    @Test
    void shouldDrawFirstTwentyPages_whenPdfHasMore() throws IOException {
        // when
        Drawn drawn = drawn(FileType.PDF, TestFiles.pdf(22));
        List<byte[]> pages = drawn.pages();

        // then
        assertThat(drawn.missing()).containsExactly(new FileRemark(FileRemarkKind.PAGES_NOT_DRAWN, 2, ""));
        assertThat(pages).hasSize(20);
        assertThat(ImageIO.read(new ByteArrayInputStream(pages.get(0))).getHeight())
                .isEqualTo(1599);
    }

    private static Drawn drawn(FileType type, byte[] file) throws IOException {
        return Pictures.of(type, file, Deadline.in(Duration.ofMinutes(1)));
    }

    private static BufferedImage only(Drawn drawn) throws IOException {
        assertThat(drawn.pages()).hasSize(1);
        return ImageIO.read(new ByteArrayInputStream(drawn.pages().get(0)));
    }

    /** A photo of 40 x 30 with an Exif segment of one tag. */
    private static byte[] oriented(int orientation) {
        byte[] jpeg = TestFiles.picture("jpeg", 40, 30);
        byte[] exif = HexFormat.of()
                .parseHex("ffe10022457869660000" + "4d4d002a00000008" + "0001" + "011200030000000100" + "0"
                        + orientation + "0000" + "00000000");
        return TestFiles.concat(
                TestFiles.concat(Arrays.copyOf(jpeg, 2), exif), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }
}
