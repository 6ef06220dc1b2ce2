// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slipway.api.file.FileType;

/** PDFs that are small and take for ever, or all the memory there is. */
@Timeout(60)
class WatchedRendererTest {

    @Test
    void shouldStop_whenFormsDrawFormsTenThousandMillionTimes() throws IOException {
        // given
        byte[] pdf = nestedForms(10);
        assertThat(pdf).hasSizeLessThan(20_000);

        // then
        assertThatThrownBy(() -> Pictures.of(FileType.PDF, pdf, Deadline.in(Duration.ofMillis(500))))
                .isInstanceOf(InterruptedIOException.class);
    }

    @Test
    void shouldRefuse_whenAnImageInsideIsAPixelBomb() throws IOException {
        // given
        byte[] pdf = imageOf(30_000, 30_000, false);
        assertThat(pdf).hasSizeLessThan(200_000);

        // then
        assertThatThrownBy(() -> draw(pdf))
                .isInstanceOf(IOException.class)
                .hasMessage("an image of 30000 x 30000 pixels");
    }

    @Test
    void shouldRefuse_whenTheMaskOfAnImageIsAPixelBomb() throws IOException {
        // given
        byte[] pdf = imageOf(30_000, 30_000, true);

        // then
        assertThatThrownBy(() -> draw(pdf))
                .isInstanceOf(IOException.class)
                .hasMessage("an image of 30000 x 30000 pixels");
    }

    @Test
    void shouldDraw_whenAnImageIsAsLargeAsAPhoto() throws IOException {
        assertThat(draw(imageOf(6_000, 6_000, false)).pages()).hasSize(1);
    }

    private static Drawn draw(byte[] pdf) throws IOException {
        return Pictures.of(FileType.PDF, pdf, Deadline.in(Duration.ofSeconds(50)));
    }

    /** Each form draws the one below ten times. */
    private static byte[] nestedForms(int levels) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDFormXObject form = form(document, new PDResources(), "0 0 5 5 re f ");
            for (int level = 1; level < levels; level++) {
                PDResources resources = new PDResources();
                resources.put(COSName.getPDFName("F"), form);
                form = form(document, resources, "/F Do ".repeat(10));
            }
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(form);
            }
            return saved(document);
        }
    }

    private static PDFormXObject form(PDDocument document, PDResources resources, String content) throws IOException {
        PDFormXObject form = new PDFormXObject(document);
        form.setBBox(new PDRectangle(100, 100));
        form.setResources(resources);
        try (OutputStream out = form.getContentStream().createOutputStream()) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        return form;
    }

    private static byte[] imageOf(int width, int height, boolean asMask) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDImageXObject image = black(document, width, height);
            if (asMask) {
                PDImageXObject small = black(document, 10, 10);
                small.getCOSObject().setItem(COSName.SMASK, image.getCOSObject());
                image = small;
            }
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(image, 0, 0, 100, 100);
            }
            return saved(document);
        }
    }

    private static PDImageXObject black(PDDocument document, int width, int height) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] row = new byte[(width + 7) / 8];
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            for (int y = 0; y < height; y++) {
                out.write(row);
            }
        }
        return new PDImageXObject(
                document,
                new ByteArrayInputStream(packed.toByteArray()),
                COSName.FLATE_DECODE,
                width,
                height,
                1,
                PDDeviceGray.INSTANCE);
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
