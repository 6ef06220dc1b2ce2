// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.preview;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.slipway.api.file.FileType;
import org.slipway.benchmarks.Report;
import org.slipway.file.internal.child.ChildProcess;
import org.slipway.file.internal.child.ClassPaths;

/** How long files are drawn in a child, beside how long this Java takes for it: both warm, in turn, medians. */
public final class DrawingTimes {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Report report;
    private final int rounds;

    private DrawingTimes(Report report, int rounds) {
        this.report = report;
        this.rounds = rounds;
    }

    /**
     * Measures.
     *
     * @param rounds of each file, of which the first third warms up
     */
    public static void measure(Report report, int rounds) throws IOException {
        DrawingTimes times = new DrawingTimes(report, rounds);
        ImageIO.setUseCache(false);
        try (ChildProcess child = new ChildProcess(() -> ClassPaths.plain(DrawingMain.class))) {
            ChildDrawing drawing = new ChildDrawing(child, LIMIT);
            times.of("photo of 12 megapixels drawn, ms", drawing, FileType.JPEG, photo());
            times.of("PDF of 5 pages drawn, ms", drawing, FileType.PDF, text(5));
        }
    }

    private void of(String what, ChildDrawing drawing, FileType type, byte[] file) throws IOException {
        double[] child = new double[rounds];
        double[] here = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            Drawn drawn = ((Drawing.Result.Done) drawing.draw(type, file)).drawn();
            child[round] = millisSince(start);
            start = System.nanoTime();
            Drawn same = Pictures.of(type, file, Deadline.in(LIMIT));
            here[round] = millisSince(start);
            if (!same.pixels().equals(drawn.pixels())) {
                throw new IllegalStateException("a child draws something else");
            }
        }
        report.cost(what, median(child), median(here), 1.5);
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private double median(double[] times) {
        double[] warm = Arrays.copyOfRange(times, rounds / 3, rounds);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }

    private static byte[] photo() throws IOException {
        BufferedImage picture = new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        Graphics2D pen = picture.createGraphics();
        for (int i = 0; i < 20_000; i++) {
            pen.setColor(new Color(random.nextInt(1 << 24)));
            pen.fillRect(random.nextInt(4000), random.nextInt(3000), random.nextInt(90), random.nextInt(90));
        }
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        return bytes.toByteArray();
    }

    private static byte[] text(int pages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < pages; page++) {
                PDPage sheet = new PDPage();
                document.addPage(sheet);
                write(document, sheet);
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static void write(PDDocument document, PDPage sheet) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
            content.setFont(new PDType1Font(FontName.HELVETICA), 11);
            for (int line = 0; line < 50; line++) {
                content.beginText();
                content.newLineAtOffset(50, 740 - 14 * line);
                content.showText("Line " + line + " of a statement, with 12,345.67 and a reference 1234567890123");
                content.endText();
            }
        }
    }
}
