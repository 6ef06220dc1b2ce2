// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import org.slipway.api.file.FileType;

/** What scanners make of a page of text: one bit a pixel, in JBIG2 (ISO 14492). */
class ScanInJbig2Test {

    private static final int SIDE = 64;

    @Test
    void shouldBeBlackOnWhite_whenTheScanIsABlackSquareInTheMiddle() throws IOException {
        Drawn drawn = Pictures.of(FileType.PDF, pdf(), Deadline.in(Duration.ofSeconds(50)));

        BufferedImage page = ImageIO.read(new ByteArrayInputStream(drawn.pages().get(0)));
        assertThat(drawn.missing()).isEmpty();
        assertThat(new Color(page.getRGB(page.getWidth() / 2, page.getHeight() / 2)).getRed())
                .isLessThan(30);
        assertThat(new Color(page.getRGB(10, 10)).getRed()).isGreaterThan(225);
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            COSDictionary named = new COSDictionary();
            named.setItem(COSName.getPDFName("X"), scan());
            PDResources resources = new PDResources();
            resources.getCOSObject().setItem(COSName.XOBJECT, named);
            page.setResources(resources);
            byte[] draw = "q 300 0 0 300 156 246 cm /X Do Q".getBytes(StandardCharsets.US_ASCII);
            page.setContents(new PDStream(document, new ByteArrayInputStream(draw)));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static COSStream scan() throws IOException {
        COSStream picture = new COSStream();
        try (OutputStream out = picture.createRawOutputStream()) {
            out.write(jbig2());
        }
        picture.setItem(COSName.TYPE, COSName.XOBJECT);
        picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
        picture.setItem(COSName.FILTER, COSName.JBIG2_DECODE);
        picture.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
        picture.setInt(COSName.WIDTH, SIDE);
        picture.setInt(COSName.HEIGHT, SIDE);
        picture.setInt(COSName.BITS_PER_COMPONENT, 1);
        return picture;
    }

    /** Two segments: what the page is, and one region of it that is coded as faxes are. */
    private static byte[] jbig2() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        segment(out, 0, 48, 19);
        out.writeInt(SIDE);
        out.writeInt(SIDE);
        out.writeLong(0); // resolutions
        out.writeByte(0);
        out.writeShort(0);
        byte[] fax = fax();
        segment(out, 1, 38, 18 + fax.length);
        out.writeInt(SIDE);
        out.writeInt(SIDE);
        out.writeLong(0); // place
        out.writeByte(0);
        out.writeByte(1); // coded by MMR
        out.write(fax);
        return bytes.toByteArray();
    }

    private static void segment(DataOutputStream out, int number, int type, int length) throws IOException {
        out.writeInt(number);
        out.writeByte(type);
        out.writeByte(0);
        out.writeByte(1);
        out.writeInt(length);
    }

    /** All black: one row of 0 white and 64 black pixels, the others as the row above, and the end of the block (ITU T.6). */
    private static byte[] fax() {
        String first = "001" + "00110101" + "0000001111" + "0000110111";
        String bits = first + "11".repeat(SIDE - 1) + "000000000001".repeat(2);
        String whole = bits + "0".repeat((8 - bits.length() % 8) % 8);
        byte[] bytes = new byte[whole.length() / 8];
        byte[] number = new BigInteger(whole, 2).toByteArray();
        int used = Math.min(number.length, bytes.length);
        System.arraycopy(number, number.length - used, bytes, bytes.length - used, used);
        return bytes;
    }
}
