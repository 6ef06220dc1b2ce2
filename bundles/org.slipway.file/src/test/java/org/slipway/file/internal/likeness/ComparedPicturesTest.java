// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.slip;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.slipway.api.slip.Slip;
import org.slipway.spi.file.PictureComparison.AlikePicture;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.store.MemoryDatabase;
import org.slipway.testkit.store.NewSlips;

/** A picture is known again after what people do to it, and another one of the same form is not. */
class ComparedPicturesTest {

    private static final List<String> LABELS =
            List.of("Sent to", "Account", "Amount", "Fee", "Total", "Reference", "Date", "From");

    private final MemoryDatabase database = new MemoryDatabase(MutableClock.standing());
    private final ComparedPictures comparison = new ComparedPictures(database.findings());
    private final BufferedImage picture = painted(1);
    private int count;

    @Test
    void shouldKnowItAgain_whenCompressedAnew() throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", jpeg);

        assertThat(alike(ImageIO.read(new ByteArrayInputStream(jpeg.toByteArray()))))
                .isTrue();
    }

    @Test
    void shouldKnowItAgain_whenCroppedToNinetyPercentAtACorner() {
        assertThat(alike(picture.getSubimage(0, 0, 486, 945))).isTrue();
        assertThat(alike(picture.getSubimage(54, 105, 486, 945))).isTrue();
    }

    @Test
    void shouldKnowItAgain_whenScaledToHalf() {
        assertThat(alike(drawn(270, 525, 0.5, 0))).isTrue();
    }

    @Test
    void shouldKnowItAgain_whenTurnedByFourDegrees() {
        assertThat(alike(drawn(540, 1050, 1, 4))).isTrue();
        assertThat(alike(drawn(540, 1050, 1, -4))).isTrue();
    }

    @Test
    void shouldKnowItAgain_whenTheAmountIsChangedWhereItIsShown() {
        BufferedImage changed = drawn(540, 1050, 1, 0);
        Graphics2D pen = pen(changed);
        for (int row : new int[] {2, 4}) {
            pen.setColor(Color.WHITE);
            pen.fillRect(34, 235 + 84 * row, 470, 36);
            pen.setColor(Color.BLACK);
            pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 26));
            pen.drawString("PHP 98,765.43", 38, 259 + 84 * row);
        }
        pen.dispose();

        assertThat(alike(changed)).isTrue();
    }

    @Test
    void shouldNotTakeItForAnother_whenTheFormIsTheSameAndAmountReferenceAndDateAreOthers() {
        for (int other = 2; other < 10; other++) {
            assertThat(alike(painted(other))).as("receipt " + other).isFalse();
        }
    }

    @Test
    void shouldFindNothing_whenThereIsNothingToSee() {
        BufferedImage white = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        Slip blank = submitted(white);

        assertThat(alike(white)).isFalse();
        assertThat(alike(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB))).isFalse();
        assertThat(alike(new BufferedImage(1, 1600, BufferedImage.TYPE_INT_RGB)))
                .isFalse();
        assertThat(comparison.alike(blank.ref())).isEmpty();
    }

    @Test
    void shouldFindNothing_whenItsOwnPictureIsNotDrawnYet() {
        // given
        submitted(picture);
        Slip slip = slip().code("PS-0000-99").build();
        database.slips().submit(NewSlips.of(slip));

        // then
        assertThat(comparison.alike(slip.ref())).isEmpty();
    }

    @Test
    void shouldNameTheMostAlikeFirst_whenThereAreSeveral() {
        // given
        Slip half = submitted(drawn(324, 630, 0.6, 0));
        Slip whole = submitted(picture);
        submitted(painted(5));

        // when
        Slip again = submitted(picture);

        // then
        assertThat(comparison.alike(again.ref()))
                .extracting(AlikePicture::slip)
                .containsExactly(whole.code(), half.code());
        assertThat(comparison.alike(again.ref()).get(0).percent()).isEqualTo(100);
    }

    @Test
    void shouldKeepLittle_whenAPictureIsLarge() {
        PictureTrace trace = PictureTrace.of(drawn(1600, 1600, 2, 1));

        assertThat(trace.marks()).hasSizeLessThanOrEqualTo(13_440);
        assertThat(trace.sketch()).hasSizeLessThan(60_000);
        assertThat(PictureMarks.parse(trace.marks()).toBytes()).isEqualTo(trace.marks());
        assertThat(PictureMarks.parse(new byte[20]).marks()).isEmpty();
    }

    /** Whether it is taken for the first picture. */
    private boolean alike(BufferedImage other) {
        Slip first = submitted(picture);
        Slip second = submitted(other);
        return comparison.alike(second.ref()).stream()
                .anyMatch(alike -> alike.slip().equals(first.code()));
    }

    private Slip submitted(BufferedImage shown) {
        count++;
        SlipBuilder builder = slip().code(String.format(Locale.ROOT, "PS-0000-%02d", count));
        Slip slip = builder.build();
        database.slips().submit(NewSlips.of(slip));
        PictureTrace trace = PictureTrace.of(shown);
        database.findings().storePicture(slip.ref(), trace.marks(), trace.sketch());
        return slip;
    }

    private BufferedImage drawn(int width, int height, double factor, double degrees) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(drawn);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.rotate(Math.toRadians(degrees), width / 2.0, height / 2.0);
        pen.scale(factor, factor);
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return drawn;
    }

    /** A form; what differs between honest receipts of one customer has figures of its own for each seed. */
    private static BufferedImage painted(long seed) {
        Random random = new Random(seed);
        String amount = String.format(Locale.ROOT, "PHP %,d.00", 500 + random.nextInt(60_000));
        String reference = String.format(Locale.ROOT, "7041%09d", random.nextInt(1_000_000_000));
        String date = String.format(Locale.ROOT, "%02d Mar 2026 %d:%02d", seed * 3, seed, random.nextInt(60));
        List<String> values = List.of(
                "TALA TRADING CORP", "0012 3456 7890", amount, "PHP 0.00", amount, reference, date, "NARRA HARDWARE");
        BufferedImage image = new BufferedImage(540, 1050, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(image);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 540, 1050);
        pen.setColor(new Color(0, 110, 220));
        pen.fillRect(0, 0, 540, 120);
        for (int row = 0; row < LABELS.size(); row++) {
            pen.setColor(Color.GRAY);
            pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 19));
            pen.drawString(LABELS.get(row), 38, 225 + 84 * row);
            pen.setColor(Color.BLACK);
            pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 26));
            pen.drawString(values.get(row), 38, 259 + 84 * row);
        }
        pen.dispose();
        return image;
    }

    private static Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        return pen;
    }
}
