// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/**
 * The characters of a file: within bounds, without the mark that may be at its beginning, and none that its encoding has not.
 */
final class BoundedReader extends Reader {

    /** Of a line with its columns; what a parser reads ahead comes on top. */
    static final int LONGEST_LINE = 65_536;

    private static final char MARK = '\uFEFF';

    private final Reader reader;
    private long left;
    private int sinceLine;
    private boolean begun;
    private int last = -1;

    BoundedReader(InputStream in, Charset charset, long most) {
        this.reader = new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        this.left = most;
    }

    /** That there is more than is read. */
    static final class TooMuchException extends IOException {

        private static final long serialVersionUID = 1L;

        TooMuchException(String allowed) {
            super(allowed);
        }
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = reader.read(buffer, offset, length);
        if (count <= 0) {
            return count;
        }
        last = buffer[offset + count - 1];
        bound(count);
        if (!begun) {
            begun = true;
            return buffer[offset] == MARK ? withoutMark(buffer, offset, count) : count;
        }
        return count;
    }

    private void bound(int count) throws TooMuchException {
        left -= count;
        sinceLine += count;
        if (left < 0) {
            throw new TooMuchException("a file within maxMegabytes");
        }
        if (sinceLine > 2 * LONGEST_LINE) {
            throw new TooMuchException("a line of at most " + LONGEST_LINE + " characters: is a quote not closed?");
        }
    }

    private int withoutMark(char[] buffer, int offset, int count) throws IOException {
        System.arraycopy(buffer, offset + 1, buffer, offset, count - 1);
        return count > 1 ? count - 1 : read(buffer, offset, buffer.length - offset);
    }

    /** A line was read to its end. */
    void lineDone() {
        sinceLine = 0;
    }

    /** Whether what was read ends with a line end, or is nothing. */
    boolean ended() {
        return last == -1 || last == '\n' || last == '\r';
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
