// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.intake;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * Parses a PDF, and measures each of its streams before anything takes it apart: where the file is encrypted, after it was
 * deciphered, and before it is unpacked.
 */
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
        COSStream stream = super.parseCOSStream(dictionary);
        if (securityHandler != null) {
            return CipheredStream.of(stream, measure);
        }
        measure.add(stream);
        return stream;
    }
}
