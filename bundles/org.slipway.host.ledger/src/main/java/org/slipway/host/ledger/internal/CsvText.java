// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads CSV as RFC 4180 has it, and nothing that is merely like it. Lines end with a line feed, with or without a carriage
 * return before it; empty ones are left out.
 */
final class CsvText {

    private static final char MARK = '\uFEFF';
    private static final char END = '\0';

    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private int position;
    private int lineNumber = 1;

    /**
     * The cells of a line.
     *
     * @param number of its beginning in the file, counted from 1
     */
    record Line(int number, List<String> cells) {}

    /** That the file can't be read from this line on. */
    static final class QuoteException extends Exception {

        private static final long serialVersionUID = 1L;

        private final int line;

        QuoteException(int line) {
            super("line " + line);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    private CsvText(String text) {
        this.text = text;
    }

    /** The text of a file in UTF-8, without the mark that may be at its beginning; empty if it is in anything else. */
    static Optional<String> decode(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            boolean marked = !text.isEmpty() && text.charAt(0) == MARK;
            return Optional.of(marked ? text.substring(1) : text).filter(read -> read.indexOf(END) < 0);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** All lines that hold something. */
    static List<Line> read(String text) throws QuoteException {
        CsvText csv = new CsvText(text);
        while (csv.position < text.length()) {
            csv.readLine();
        }
        return csv.lines;
    }

    private void readLine() throws QuoteException {
        int begun = lineNumber;
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (peek() == ',') {
            position++;
            cells.add(cell());
        }
        endLine();
        if (cells.size() > 1 || !cells.get(0).isEmpty()) {
            lines.add(new Line(begun, List.copyOf(cells)));
        }
    }

    private void endLine() throws QuoteException {
        if (peek() == '\r') {
            position++;
        }
        if (peek() == '\n') {
            position++;
            lineNumber++;
        } else if (position < text.length()) {
            throw new QuoteException(lineNumber);
        }
    }

    private String cell() throws QuoteException {
        return peek() == '"' ? quoted() : plain();
    }

    private String plain() throws QuoteException {
        int begin = position;
        while (peek() != END && ",\r\n".indexOf(peek()) < 0) {
            if (peek() == '"') {
                throw new QuoteException(lineNumber);
            }
            position++;
        }
        return text.substring(begin, position);
    }

    private String quoted() throws QuoteException {
        int begun = lineNumber;
        StringBuilder cell = new StringBuilder();
        position++;
        while (peek() != '"' || next() == '"') {
            if (peek() == END) {
                throw new QuoteException(begun);
            }
            cell.append(peek());
            lineNumber += peek() == '\n' ? 1 : 0;
            position += peek() == '"' ? 2 : 1;
        }
        position++;
        return cell.toString();
    }

    private char peek() {
        return position < text.length() ? text.charAt(position) : END;
    }

    private char next() {
        return position + 1 < text.length() ? text.charAt(position + 1) : END;
    }
}
