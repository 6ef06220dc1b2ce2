// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.Outcome;
import org.slipway.api.UnavailableException;
import org.slipway.api.file.Content;
import org.slipway.api.file.FileRemark;
import org.slipway.api.slip.SlipField;
import org.slipway.api.slip.SlipProblem;
import org.slipway.api.slip.SlipRefusal;

/** Opens a PDF, a few at a time, and looks at what it is made of; draws nothing. */
final class PdfCheck {

    private static final Logger LOG = LoggerFactory.getLogger(PdfCheck.class);

    private static final Duration TIME_FOR_A_FILE = Duration.ofSeconds(10);
    private static final Duration TIME_IN_LINE = Duration.ofSeconds(25);

    private final IntakeLimits limits;
    private final Semaphore atOnce = new Semaphore(2);

    PdfCheck(IntakeLimits limits) {
        this.limits = limits.inPdf();
    }

    /** What is to be known of a PDF that is taken, or why it is not. */
    Outcome<List<FileRemark>, SlipRefusal> judge(Content content) throws IOException {
        takePlace();
        try {
            return verdict(bytes(content));
        } finally {
            atOnce.release();
        }
    }

    private void takePlace() {
        try {
            if (!atOnce.tryAcquire(TIME_IN_LINE.toSeconds(), TimeUnit.SECONDS)) {
                throw new UnavailableException("PDF check", new TimeoutException("other files take too long"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("PDF check", e);
        }
    }

    /** Into as many bytes as there are, and no more for the reading. */
    private static byte[] bytes(Content content) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(content.size())];
        try (InputStream in = content.open()) {
            return in.readNBytes(bytes, 0, bytes.length) == bytes.length ? bytes : new byte[0];
        }
    }

    private Outcome<List<FileRemark>, SlipRefusal> verdict(byte[] pdf) {
        if (!PdfBytes.isComplete(pdf)) {
            return refused(SlipProblem.DAMAGED);
        }
        Runnable patience = patience();
        try (PDDocument document = new MeasuringParser(pdf, new StreamMeasure(limits, patience)).parse()) {
            return verdict(document, patience);
        } catch (PdfRefusedException e) {
            LOG.info("A PDF is refused: {}", e.getMessage());
            return e.problem() == SlipProblem.TOO_MANY_PIXELS
                    ? refused(e.problem(), limits.megapixels())
                    : refused(e.problem());
        } catch (InvalidPasswordException e) {
            return refused(SlipProblem.LOCKED);
        } catch (IOException | RuntimeException | StackOverflowError | NoClassDefFoundError e) {
            // PDFBox meets some broken files with runtime exceptions, and deep ones with the end of its stack;
            // for files that ask for a certificate it wants a library that is not here
            return refused(PdfBytes.isLocked(pdf) ? SlipProblem.LOCKED : SlipProblem.DAMAGED);
        }
    }

    private static Runnable patience() {
        long end = System.nanoTime() + TIME_FOR_A_FILE.toNanos();
        return () -> {
            if (System.nanoTime() - end > 0) {
                throw new PdfRefusedException(SlipProblem.DAMAGED, "it takes more than " + TIME_FOR_A_FILE);
            }
        };
    }

    private Outcome<List<FileRemark>, SlipRefusal> verdict(PDDocument document, Runnable patience) throws IOException {
        int pages = pages(document);
        if (pages < 1) {
            return refused(SlipProblem.DAMAGED);
        }
        if (pages > limits.pdfPages()) {
            return refused(SlipProblem.TOO_MANY_PAGES, limits.pdfPages());
        }
        PdfObjects objects = new PdfObjects(limits, patience);
        Optional<SlipProblem> problem = objects.problem(document.getDocument());
        if (problem.isEmpty()) {
            return Outcome.accepted(objects.remarks());
        }
        return problem.get() == SlipProblem.TOO_MANY_PIXELS
                ? refused(problem.get(), limits.megapixels())
                : refused(problem.get());
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

    private static Outcome<List<FileRemark>, SlipRefusal> refused(SlipProblem problem, Object... arguments) {
        return Outcome.refused(new SlipRefusal(SlipField.ATTACHMENT, problem, List.of(arguments)));
    }
}
