// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import org.slipway.api.file.FileRemark;
import org.slipway.api.file.FileRemarkKind;
import org.slipway.api.file.FileType;
import org.slipway.file.internal.TestFiles;

/** A page that is not drawn wholly is named, with what is missing on it. */
class UndrawnTest {

    @Test
    void shouldNameThePageAndTheFormat_whenAScanIsInJpeg2000() throws IOException {
        assertThat(missing(COSName.JPX_DECODE, new byte[40]))
                .containsExactly(new FileRemark(FileRemarkKind.PICTURE_NOT_DRAWN, 1, "2 (JPEG 2000)"));
    }

    @Test
    void shouldNameThePage_whenAPictureIsBroken() throws IOException {
        assertThat(missing(COSName.DCT_DECODE, new byte[40]))
                .containsExactly(new FileRemark(FileRemarkKind.PICTURE_NOT_DRAWN, 1, "2"));
    }

    @Test
    void shouldNameNone_whenAllIsDrawn() throws IOException {
        assertThat(missing(COSName.DCT_DECODE, TestFiles.picture("jpeg", 8, 8))).isEmpty();
    }

    /** Of a PDF of three pages with a picture on the second. */
    private static List<FileRemark> missing(COSName filter, byte[] data) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < 3; i++) {
                document.addPage(new PDPage());
            }
            PDResources resources = new PDResources();
            COSDictionary named = new COSDictionary();
            named.setItem(COSName.getPDFName("X"), picture(filter, data));
            resources.getCOSObject().setItem(COSName.XOBJECT, named);
            document.getPage(1).setResources(resources);
            byte[] draw = "/X Do".getBytes(StandardCharsets.US_ASCII);
            document.getPage(1).setContents(new PDStream(document, new ByteArrayInputStream(draw)));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return Pictures.of(FileType.PDF, out.toByteArray(), Deadline.in(Duration.ofSeconds(50)))
                    .missing();
        }
    }

    private static COSStream picture(COSName filter, byte[] data) throws IOException {
        COSStream picture = new COSStream();
        try (OutputStream out = picture.createRawOutputStream()) {
            out.write(data);
        }
        picture.setItem(COSName.TYPE, COSName.XOBJECT);
        picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
        picture.setItem(COSName.FILTER, filter);
        picture.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
        picture.setInt(COSName.WIDTH, 8);
        picture.setInt(COSName.HEIGHT, 8);
        picture.setInt(COSName.BITS_PER_COMPONENT, 8);
        return picture;
    }
}
