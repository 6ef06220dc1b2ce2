// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A CSV file with titles in its first line, line by line: no more than one is in memory. */
final class CsvTable {

    static final int MOST_COLUMNS = 200;
    static final int LONGEST_FIELD = 1_000;

    private final TextForm form;
    private final Faults faults;
    private long line = 1;

    CsvTable(TextForm form, Faults faults) {
        this.form = form;
        this.faults = faults;
    }

    /** Who is told what is in it. */
    interface Sink {

        /** The titles. */
        void titles(List<String> titles);

        /** A line with as many cells as there are titles, none longer than {@value #LONGEST_FIELD} characters. */
        void row(long line, List<String> cells);
    }

    /**
     * What is too much.
     *
     * @param lineEnd whether the last line has to end like the others
     */
    record Bounds(long characters, int rows, boolean lineEnd) {}

    /** Reads it to its end, or to where it can't be read further; the stream stays open. */
    void read(InputStream in, Bounds bounds, Sink sink) throws IOException {
        BoundedReader text = new BoundedReader(in, form.charset(), bounds.characters());
        CSVParser parser =
                CSVParser.builder().setReader(text).setFormat(form.reading()).get();
        try {
            rows(parser, text, bounds.rows(), sink);
            if (faults.none() && bounds.lineEnd() && !text.ended()) {
                faults.add(Fault.ofFile(
                        "a line end at the end of the file, as it is torn otherwise; or set lastLineEnd = optional"));
            }
        } catch (UncheckedIOException e) {
            faults.add(Fault.ofLine(line, allowed(e.getCause())));
        }
    }

    private void rows(CSVParser parser, BoundedReader text, int most, Sink sink) {
        Iterator<CSVRecord> records = parser.iterator();
        int width = 0;
        int rows = 0;
        while (records.hasNext()) {
            CSVRecord cells = records.next();
            text.lineDone();
            if (width == 0) {
                width = titles(cells, sink);
            } else if (++rows > most) {
                faults.add(Fault.ofLine(line, "a file of at most " + most + " lines (maxRows)"));
                return;
            } else {
                row(cells, width, sink);
            }
            line = parser.getCurrentLineNumber() + 1;
        }
        if (width == 0) {
            faults.add(Fault.ofFile("a first line with the titles of the columns"));
        }
    }

    private int titles(CSVRecord cells, Sink sink) {
        if (cells.size() > MOST_COLUMNS) {
            faults.add(Fault.ofLine(1, "at most " + MOST_COLUMNS + " columns"));
        }
        sink.titles(cells.stream().map(String::strip).toList());
        return cells.size();
    }

    private void row(CSVRecord cells, int width, Sink sink) {
        if (cells.size() == 1 && cells.get(0).isBlank()) {
            return;
        }
        if (cells.size() != width) {
            faults.add(Fault.ofLine(
                    line, width + " columns as in the first line, and here are " + cells.size() + ": is it torn?"));
        } else if (cells.stream().anyMatch(cell -> cell.length() > LONGEST_FIELD)) {
            faults.add(Fault.ofLine(line, "at most " + LONGEST_FIELD + " characters in a column"));
        } else {
            sink.row(line, cells.toList());
        }
    }

    private String allowed(@Nullable IOException cause) throws IOException {
        if (cause instanceof BoundedReader.TooMuchException tooMuch) {
            return String.valueOf(tooMuch.getMessage());
        }
        if (cause instanceof CharacterCodingException) {
            return "text in " + form.charset() + ", from this line on; or set encoding";
        }
        if (cause instanceof CSVException) {
            return "a quoted value that is closed, with a separator or a line end behind its quote";
        }
        throw cause == null ? new IOException("it can't be read") : cause;
    }
}
