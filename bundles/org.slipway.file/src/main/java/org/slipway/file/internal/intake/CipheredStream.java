// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.intake;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * A stream of an encrypted PDF. Deciphering leaves it as long as it was, and puts the result in its place; whoever unpacks it
 * after that has it measured first, once.
 */
final class CipheredStream extends COSStream {

    private final StreamMeasure measure;
    private boolean measured;

    private CipheredStream(RandomAccessReadView raw, StreamMeasure measure) throws IOException {
        super(null, raw);
        this.measure = measure;
    }

    /** The same stream, not deciphered yet. */
    static CipheredStream of(COSStream parsed, StreamMeasure measure) throws IOException {
        try (InputStream in = parsed.createRawInputStream()) {
            byte[] raw = in.readAllBytes();
            CipheredStream stream = new CipheredStream(
                    new RandomAccessReadView(new RandomAccessReadBuffer(raw), 0, raw.length), measure);
            parsed.entrySet().forEach(entry -> stream.setItem(entry.getKey(), entry.getValue()));
            stream.setKey(parsed.getKey());
            return stream;
        }
    }

    /** Has it measured, unless it was before; throws {@link PdfRefusedException} if it is too much. */
    void requireMeasured() throws IOException {
        if (!measured) {
            measured = true;
            measure.add(this);
        }
    }

    @Override
    public COSInputStream createInputStream(DecodeOptions options) throws IOException {
        requireMeasured();
        return super.createInputStream(options);
    }

    @Override
    public RandomAccessRead createView() throws IOException {
        requireMeasured();
        return super.createView();
    }
}
