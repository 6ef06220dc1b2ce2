// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.slipway.api.invoice.InvoiceStatus;
import org.slipway.host.adapter.SupplierValues;
import org.slipway.host.files.internal.ExportForm.Limits;
import org.slipway.host.files.internal.FolderSettings.Rhythm;
import org.slipway.settings.SettingValues;

/** Reads the configuration of a folder. */
final class FolderReading {

    private static final Map<String, String> MARKS = Map.of("comma", ",", "dot", ".");
    private static final Map<String, String> GROUPS =
            Map.of("comma", ",", "dot", ".", "space", " ", "apostrophe", "'", "none", "");
    private static final Map<String, Character> SEPARATORS =
            Map.of("comma", ',', "semicolon", ';', "tab", '\t', "pipe", '|');
    private static final Map<String, Charset> ENCODINGS =
            Map.of("UTF-8", StandardCharsets.UTF_8, "windows-1252", Charset.forName("windows-1252"));
    private static final Map<String, Boolean> REQUIRED = Map.of("required", true, "optional", false);

    private final SettingValues values;

    private FolderReading(SettingValues values) {
        this.values = values;
    }

    static FolderSettings of(SettingValues values) {
        FolderReading reading = new FolderReading(values);
        TextForm text = reading.text();
        return new FolderSettings(
                SupplierValues.supplier(values),
                SupplierValues.accounts(values),
                values.read("folder", "an absolute path", FolderReading::absolute),
                reading.exports(text),
                reading.receipts(text),
                reading.rhythm());
    }

    private static Path absolute(String text) {
        Path path = Path.of(text);
        if (!path.isAbsolute()) {
            throw new IllegalArgumentException("slipway.files: folder is not absolute");
        }
        return path.normalize();
    }

    private TextForm text() {
        String decimals = values.oneOf("decimalMark", MARKS);
        String groups = values.oneOf("groupMark", GROUPS);
        if (decimals.equals(groups)) {
            throw values.wrong("groupMark", "another one than decimalMark");
        }
        return new TextForm(
                values.oneOf("encoding", ENCODINGS),
                values.oneOf("separator", SEPARATORS),
                values.read("dateForm", "a pattern with day, month and year, such as dd/MM/yyyy", DateForm::of),
                NumberForm.of(decimals, groups));
    }

    private ExportForm exports(TextForm text) {
        Limits limits = new Limits(
                values.whole("maxMegabytes", 1, 500) * 1_000_000L,
                values.whole("maxRows", 1, 1_000_000),
                values.whole("mostMissingPercent", 0, 100),
                values.oneOf("lastLineEnd", REQUIRED));
        return new ExportForm(
                text,
                values.read(
                        "columns",
                        "field=title, with semicolons between columns; fields are " + InvoiceField.keys(),
                        typed -> ColumnNames.parse(typed, InvoiceField.values())),
                values.list("cancelledWords").stream()
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                values.oneOf("exports", Map.of("full", true, "changes", false)),
                values.oneOf("missing", Map.of("paid", InvoiceStatus.PAID, "cancelled", InvoiceStatus.CANCELLED)),
                limits);
    }

    private ReceiptForm receipts(TextForm text) {
        ColumnNames<ReceiptField> columns = values.read(
                "receiptColumns",
                "field=title, with semicolons between columns, key and allocated among them; fields are "
                        + ReceiptField.keys(),
                FolderReading::receiptColumns);
        return new ReceiptForm(
                text,
                columns,
                values.read(
                        "acknowledgementColumns",
                        "field=title, with semicolons between columns; fields are key, number, error",
                        typed -> ColumnNames.parse(typed, AcknowledgementField.values())),
                values.oneOf("acknowledged", Map.of("required", true, "none", false)),
                Duration.ofMinutes(values.whole("lagMinutes", 0, 10_080)));
    }

    private static ColumnNames<ReceiptField> receiptColumns(String typed) {
        ColumnNames<ReceiptField> columns = ColumnNames.parse(typed, ReceiptField.values());
        if (!columns.named(ReceiptField.KEY) || !columns.named(ReceiptField.ALLOCATED)) {
            throw new IllegalArgumentException("slipway.files: receipts without keys or amounts");
        }
        return columns;
    }

    private Rhythm rhythm() {
        return new Rhythm(
                Duration.ofSeconds(values.whole("restSeconds", 0, 3_600)),
                Duration.ofSeconds(values.whole("pollSeconds", 1, 3_600)),
                values.flag("announce"),
                values.flag("announceFirst"));
    }
}
