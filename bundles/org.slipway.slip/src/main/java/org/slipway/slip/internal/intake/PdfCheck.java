// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
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
            return problem(bytes(content)).map(problem -> new SlipRefusal(SlipField.ATTACHMENT, problem));
        } finally {
            atOnce.release();
        }
    }

    private byte[] bytes(Content content) throws IOException {
        try (InputStream in = content.open()) {
            return in.readNBytes(limits.bytes());
        }
    }

    private Optional<SlipProblem> problem(byte[] pdf) {
        if (InflationCheck.explodes(pdf)) {
            return Optional.of(SlipProblem.DAMAGED);
        }
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(pdf), MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache)) {
            return problem(document);
        } catch (InvalidPasswordException e) {
            return Optional.of(SlipProblem.LOCKED);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // PDFBox meets some broken files with runtime exceptions, and deep ones with the end of its stack
            return Optional.of(SlipProblem.DAMAGED);
        }
    }

    private Optional<SlipProblem> problem(PDDocument document) {
        if (document.isEncrypted()) {
            return Optional.of(SlipProblem.LOCKED);
        }
        int pages = document.getNumberOfPages();
        if (pages < 1) {
            return Optional.of(SlipProblem.DAMAGED);
        }
        if (pages > limits.pdfPages() || new ActiveContent().isIn(document.getDocument())) {
            return Optional.of(SlipProblem.TYPE_NOT_TAKEN);
        }
        return Optional.empty();
    }
}
