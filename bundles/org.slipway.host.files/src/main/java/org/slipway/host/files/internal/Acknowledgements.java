// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.PlainText;
import org.slipway.host.files.internal.CsvTable.Bounds;
import org.slipway.host.files.internal.FiledReceipt.Stage;
import org.slipway.spi.host.ReceiptKey;

/**
 * Takes what the platform's import says of receipts. Each file is taken whole, and then moved away, so that it is taken once.
 * What it does not list stays as unknown as it was.
 */
final class Acknowledgements {

    private static final Logger LOG = LoggerFactory.getLogger(Acknowledgements.class);
    private static final int MOST_ROWS = 100_000;
    private static final int LARGEST = 20_000_000;
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_ERROR = 200;

    private final Places places;
    private final Disk disk;
    private final ReceiptBook receipts;
    private final Clock clock;

    Acknowledgements(Places places, Disk disk, ReceiptBook receipts, Clock clock) {
        this.places = places;
        this.disk = disk;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** What it says of one receipt. */
    private record Said(ReceiptKey key, String number, String error) {}

    /** Takes one file; gives false if it was not taken because of what is in it. */
    boolean take(FileMark file, ReceiptForm form, FaultFile told) throws IOException {
        Faults faults = new Faults();
        List<Said> said = read(file, form, faults);
        if (!faults.none()) {
            told.write(places.receipts(), file, faults);
            return false;
        }
        if (FileMark.of(places.receipts().resolve(file.name()))
                .filter(file::equals)
                .isEmpty()) {
            return true;
        }
        for (Said line : said) {
            apply(line, file);
        }
        receipts.force();
        disk.move(
                places.receipts().resolve(file.name()),
                places.acknowledged().resolve(file.modified() + "-" + file.name()));
        told.clear(places.receipts(), file);
        tellWhatIsMissing(file);
        return true;
    }

    private List<Said> read(FileMark file, ReceiptForm form, Faults faults) throws IOException {
        Rows rows = new Rows(form.acknowledgement(), faults);
        Path path = places.receipts().resolve(file.name());
        try (InputStream in = Files.newInputStream(path)) {
            new CsvTable(form.text(), faults).read(in, new Bounds(LARGEST, MOST_ROWS, false), rows);
        }
        return rows.said;
    }

    private void apply(Said said, FileMark file) throws IOException {
        Optional<FiledReceipt> found = receipts.find(said.key());
        if (found.isEmpty()) {
            LOG.warn("{} speaks of receipt {}, which was never handed over", file.name(), said.key());
            return;
        }
        FiledReceipt filed = found.get();
        if (filed.stage() == Stage.POSTED) {
            contradicted(filed, said, file);
        } else if (!said.number().isEmpty()) {
            receipts.record(filed.to(Stage.POSTED, said.number(), clock.instant(), file.modified()));
        } else if (!said.error().isEmpty() && filed.stage() == Stage.HANDED_OVER) {
            receipts.record(filed.to(Stage.REFUSED, said.error(), clock.instant(), file.modified()));
        }
    }

    private static void contradicted(FiledReceipt filed, Said said, FileMark file) {
        if (said.number().isEmpty() && !said.error().isEmpty()) {
            LOG.error(
                    "{} refuses receipt {}, which counts as posted: see what the platform has, correct it there or tell the"
                            + " customer: {}",
                    file.name(),
                    said.key(),
                    said.error());
        } else if (!filed.word().isEmpty()
                && !said.number().isEmpty()
                && !filed.word().equals(said.number())) {
            LOG.error(
                    "{} has receipt {} as {}, and an acknowledgement before had it as {}: see whether the platform has it"
                            + " twice",
                    file.name(),
                    said.key(),
                    said.number(),
                    filed.word());
        }
    }

    private void tellWhatIsMissing(FileMark file) {
        List<String> missing = receipts.all().stream()
                .filter(filed -> filed.stage() == Stage.HANDED_OVER && filed.booked() < file.modified())
                .map(filed -> filed.receipt().key().value())
                .limit(10)
                .toList();
        if (!missing.isEmpty()) {
            LOG.warn(
                    "{} was taken; receipts that were handed over before it and that no acknowledgement lists are unknown: {}",
                    file.name(),
                    missing);
        }
    }

    private static final class Rows implements CsvTable.Sink {

        private final ColumnNames<AcknowledgementField> columns;
        private final Faults faults;
        private final List<Said> said = new ArrayList<>();
        private List<String> titles = List.of();

        private Rows(ColumnNames<AcknowledgementField> columns, Faults faults) {
            this.columns = columns;
            this.faults = faults;
        }

        @Override
        public void titles(List<String> found) {
            titles = found;
            for (AcknowledgementField field : AcknowledgementField.values()) {
                boolean needed = field != AcknowledgementField.ERROR || columns.named(field);
                if (needed && !found.contains(columns.title(field))) {
                    faults.add(Fault.ofLine(
                            1,
                            "a column \"" + columns.title(field) + "\" (" + field.key()
                                    + " of acknowledgementColumns)"));
                }
            }
        }

        @Override
        public void row(long line, List<String> cells) {
            String key = cell(cells, AcknowledgementField.KEY);
            String number = cell(cells, AcknowledgementField.NUMBER);
            try {
                said.add(new Said(
                        new ReceiptKey(key),
                        number.substring(0, Math.min(number.length(), LONGEST_NUMBER)),
                        shortened(cell(cells, AcknowledgementField.ERROR))));
            } catch (IllegalArgumentException e) {
                faults.add(new Fault(
                        line,
                        columns.title(AcknowledgementField.KEY),
                        key,
                        "the key of a receipt, as it was handed over"));
            }
        }

        private String cell(List<String> cells, AcknowledgementField field) {
            int column = titles.indexOf(columns.title(field));
            return column < 0 ? "" : PlainText.line(cells.get(column));
        }

        private static String shortened(String error) {
            return error.substring(0, Math.min(error.length(), LONGEST_ERROR));
        }
    }
}
