// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.intake;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.slipway.api.slip.SlipProblem;

/** Parses a PDF, and measures each of its streams before anything takes it apart. */
final class MeasuringParser extends PDFParser {

    private static final long MOST_MEMORY = 64L << 20;

    private final StreamMeasure measure;

    MeasuringParser(byte[] pdf, StreamMeasure measure) throws IOException {
        super(
                new RandomAccessReadBuffer(pdf),
                "",
                null,
                null,
                MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache);
        this.measure = measure;
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        if (securityHandler != null) {
            // what comes out of it is not known before it is deciphered
            throw new PdfRefusedException(SlipProblem.LOCKED, "encrypted");
        }
        COSStream stream = super.parseCOSStream(dictionary);
        measure.add(stream);
        return stream;
    }
}
