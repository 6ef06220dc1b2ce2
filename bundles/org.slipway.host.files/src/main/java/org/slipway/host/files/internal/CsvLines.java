// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** The lines of a file of our own: CSV in UTF-8 (RFC 4180), the last of them {@code end}, so that a torn one is noticed. */
final class CsvLines implements Closeable {

    private static final String END = "end";

    private final Path file;
    private final BufferedReader reader;
    private final Iterator<CSVRecord> records;

    private CsvLines(Path file, BufferedReader reader) throws IOException {
        this.file = file;
        this.reader = reader;
        this.records = CSVParser.builder()
                .setReader(reader)
                .setFormat(CSVFormat.RFC4180)
                .get()
                .iterator();
    }

    static CsvLines open(Path file) throws IOException {
        return new CsvLines(file, Files.newBufferedReader(file, StandardCharsets.UTF_8));
    }

    /** Writes lines; the last one, which says that it is whole, is added. */
    static void write(OutputStream out, Lines lines) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180);
        lines.to(printer);
        printer.printRecord(END);
        printer.flush();
    }

    /** What is written. */
    @FunctionalInterface
    interface Lines {

        /** Writes it. */
        void to(CSVPrinter out) throws IOException;
    }

    /** What reads a line. */
    @FunctionalInterface
    interface LineReader {

        /** May throw what says that the line is none. */
        void line(String kind, CSVRecord cells);
    }

    /** Reads all lines. */
    void read(LineReader sink) throws IOException {
        try {
            while (records.hasNext()) {
                CSVRecord cells = records.next();
                if (cells.get(0).equals(END)) {
                    return;
                }
                sink.line(cells.get(0), cells);
            }
        } catch (RuntimeException e) {
            throw damaged(e);
        }
        throw damaged(new IOException("it has no end"));
    }

    private IOException damaged(Exception cause) {
        return new IOException(file + " is damaged: put it back from a backup: " + cause.getMessage(), cause);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
