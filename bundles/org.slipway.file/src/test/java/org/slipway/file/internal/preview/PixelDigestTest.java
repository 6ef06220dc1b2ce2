// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.slipway.api.file.FileType;
import org.slipway.file.internal.TestFiles;
import org.slipway.file.internal.intake.Sha256;

class PixelDigestTest {

    @Test
    void shouldBeThatOfItsPixels_whenAnImageIsAdded() {
        // given
        PixelDigest digest = new PixelDigest();

        // when
        digest.add(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));

        // then: width 1, height 1, one opaque black pixel
        assertThat(digest.hex()).isEqualTo(sha256("0000000100000001ff000000"));
    }

    @Test
    void shouldBeTheSame_whenAPhotoIsSavedAnewWithoutLoss() throws IOException {
        // given
        byte[] photo = TestFiles.picture("jpeg", 40, 30);
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        ImageIO.write(ImageIO.read(new ByteArrayInputStream(photo)), "png", saved);

        // then
        assertThat(pixels(FileType.PNG, saved.toByteArray())).isEqualTo(pixels(FileType.JPEG, photo));
    }

    @Test
    void shouldDiffer_whenOnePixelOrTheShapeDoes() throws IOException {
        // given
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        image.setRGB(39, 29, 0x000001);
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        ImageIO.write(image, "png", other);
        String black = pixels(FileType.PNG, TestFiles.picture("png", 40, 30));

        // then
        assertThat(pixels(FileType.PNG, other.toByteArray())).isNotEqualTo(black);
        assertThat(pixels(FileType.PNG, TestFiles.picture("png", 30, 40))).isNotEqualTo(black);
    }

    private static String pixels(FileType type, byte[] file) throws IOException {
        return Pictures.of(type, file, Deadline.in(Duration.ofMinutes(1))).pixels();
    }

    private static String sha256(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        return HexFormat.of().formatHex(Sha256.start().digest(bytes));
    }
}
