// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.slipway.api.slip.Content;
import org.slipway.api.slip.SlipField;
import org.slipway.api.slip.SlipProblem;
import org.slipway.api.slip.SlipRefusal;

/** Opens a PDF, a few at a time, and looks at what it is made of; draws nothing. */
final class PdfCheck {

    private static final long MOST_MEMORY = 64L << 20;

    private final IntakeLimits limits;
    private final Semaphore atOnce = new Semaphore(2);

    PdfCheck(IntakeLimits limits) {
        this.limits = limits;
    }

    Optional<SlipRefusal> judge(Content content) throws IOException {
        atOnce.acquireUninterruptibly();
        try {
            return refusal(bytes(content));
        } finally {
            atOnce.release();
        }
    }

    private byte[] bytes(Content content) throws IOException {
        try (InputStream in = content.open()) {
            return in.readNBytes(limits.bytes());
        }
    }

    private Optional<SlipRefusal> refusal(byte[] pdf) {
        if (!PdfBytes.isComplete(pdf) || InflationCheck.explodes(pdf)) {
            return refused(SlipProblem.DAMAGED);
        }
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(pdf), MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache)) {
            return refusal(document);
        } catch (InvalidPasswordException e) {
            return refused(SlipProblem.LOCKED);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // PDFBox meets some broken files with runtime exceptions, and deep ones with the end of its stack
            return refused(PdfBytes.isLocked(pdf) ? SlipProblem.LOCKED : SlipProblem.DAMAGED);
        }
    }

    private Optional<SlipRefusal> refusal(PDDocument document) {
        if (document.isEncrypted()) {
            return refused(SlipProblem.LOCKED);
        }
        int pages = pages(document);
        if (pages < 1) {
            return refused(SlipProblem.DAMAGED);
        }
        if (pages > limits.pdfPages()) {
            return refused(SlipProblem.TOO_MANY_PAGES, limits.pdfPages());
        }
        return new PdfObjects(limits)
                .problem(document.getDocument())
                .flatMap(problem -> problem == SlipProblem.TOO_MANY_PIXELS
                        ? refused(problem, limits.megapixels())
                        : refused(problem));
    }

    /**
     * The number of pages, up to one over the limit. A file that says another number than are there has none: what shows it
     * to staff goes by what it says, and would leave pages out.
     */
    private int pages(PDDocument document) {
        int there = 0;
        Iterator<PDPage> pages = document.getPages().iterator();
        while (there <= limits.pdfPages() && pages.hasNext()) {
            pages.next();
            there++;
        }
        int said = document.getNumberOfPages();
        return said == there || there > limits.pdfPages() || said > limits.pdfPages() ? Math.max(there, said) : 0;
    }

    private static Optional<SlipRefusal> refused(SlipProblem problem, Object... arguments) {
        return Optional.of(new SlipRefusal(SlipField.ATTACHMENT, problem, List.of(arguments)));
    }
}
