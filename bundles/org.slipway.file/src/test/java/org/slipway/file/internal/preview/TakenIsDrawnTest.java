// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.file.FileType;
import org.slipway.api.file.Upload;
import org.slipway.file.internal.TestFiles;
import org.slipway.file.internal.intake.FileIntake;
import org.slipway.file.internal.intake.IntakeLimits;

/** With the largest limits that can be configured: what is taken is drawn, and what is not drawn is refused with the reason. */
@Timeout(60)
class TakenIsDrawnTest {

    private final FileIntake intake = new FileIntake(new IntakeLimits(
            IntakeLimits.MOST_BYTES,
            IntakeLimits.MOST_MEGAPIXELS,
            IntakeLimits.MOST_SIDE_PIXELS,
            IntakeLimits.MOST_PDF_PAGES));

    @ParameterizedTest
    @CsvSource({"8000, 5000", "12000, 100", "100, 13000"})
    void shouldTakeAndDraw_whenThePictureInAPdfIsAsLargeAsWhatIsDrawn(int width, int height) throws IOException {
        // given
        byte[] pdf = pdfWithPicture(width, height);

        // then
        assertThat(verdict(pdf, "a.pdf")).isEqualTo("PDF");
        assertThat(drawn(FileType.PDF, pdf).pages()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"10000, 5000", "60001, 100"})
    void shouldRefuseWithTheLimit_whenThePictureInAPdfIsLarger(int width, int height) throws IOException {
        assertThat(verdict(pdfWithPicture(width, height), "a.pdf")).isEqualTo("TOO_MANY_PIXELS[40]");
    }

    @Test
    void shouldTakeAndDraw_whenAPhotoIsLargerThanAPictureInAPdfMayBe() throws IOException {
        // given
        byte[] photo = png(10_000, 5_000);

        // then
        assertThat(verdict(photo, "a.png")).isEqualTo("PNG");
        assertThat(drawn(FileType.PNG, photo).pages()).hasSize(1);
    }

    private String verdict(byte[] file, String name) {
        Upload upload = TestFiles.upload(name, "", file);
        return intake.take(upload, intake.digest(upload))
                .fold(
                        taken -> taken.attachment().type().name(),
                        refusal -> refusal.problem().name() + refusal.arguments());
    }

    private static Drawn drawn(FileType type, byte[] file) throws IOException {
        return Pictures.of(type, file, Deadline.in(Duration.ofSeconds(50)));
    }

    private static byte[] pdfWithPicture(int width, int height) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDImageXObject picture = LosslessFactory.createFromImage(document, black(width, height));
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(picture, 0, 0, 100, 100);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(black(width, height), "png", out);
        return out.toByteArray();
    }

    private static BufferedImage black(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
    }
}
