// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletResponse;
import org.slipway.api.SupplierId;
import org.slipway.api.audit.AuditExport;
import org.slipway.api.audit.AuditRecord;

/**
 * The forms in which the audit trail is written out, row by row as it is read; {@code micros} is the time that the hash covers.
 */
enum AuditFile {
    /** RFC 4180, for spreadsheets: no cell can be taken for a formula. Times are the supplier's, with their offset from UTC. */
    CSV("csv", "text/csv;charset=utf-8") {
        @Override
        String head() {
            return COLUMNS.stream().collect(Collectors.joining(",", "", "\r\n"));
        }

        @Override
        String line(List<String> cells) {
            return cells.stream().map(AuditFile::cell).collect(Collectors.joining(",", "", "\r\n"));
        }

        @Override
        String time(Instant at, ZoneId zone) {
            return OFFSET.format(at.atZone(zone));
        }

        @Override
        String cut() {
            return "\"more rows than an export may have: narrow the time\"\r\n";
        }
    },
    /** One JSON object a line, every value a string. Times are UTC. */
    JSON_LINES("jsonl", "application/x-ndjson;charset=utf-8") {
        @Override
        String head() {
            return "";
        }

        @Override
        String line(List<String> cells) {
            StringBuilder line = new StringBuilder("{");
            for (int i = 0; i < cells.size(); i++) {
                line.append(i == 0 ? "" : ",")
                        .append(json(COLUMNS.get(i)))
                        .append(':')
                        .append(json(cells.get(i)));
            }
            return line.append("}\n").toString();
        }

        @Override
        String time(Instant at, ZoneId zone) {
            return at.toString();
        }

        @Override
        String cut() {
            return "{\"more\":\"more rows than an export may have: narrow the time\"}\n";
        }
    };

    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private static final List<String> COLUMNS =
            List.of("supplier", "row", "time", "micros", "action", "actor", "subject", "detail", "hash", "keyId");

    private final String ending;
    private final String mediaType;

    AuditFile(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** The form of this ending. */
    static Optional<AuditFile> of(String ending) {
        return List.of(values()).stream()
                .filter(form -> form.ending.equals(ending))
                .findFirst();
    }

    abstract String head();

    abstract String line(List<String> cells);

    abstract String time(Instant at, ZoneId zone);

    /** What the last line says where there are more rows. */
    abstract String cut();

    /** Whose trail, and the zone of their times. */
    record Trail(SupplierId supplier, ZoneId zone) {}

    void send(HttpServletResponse response, Trail trail, AuditExport export) throws IOException {
        response.setContentType(mediaType);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"audit-" + trail.supplier().value().replaceAll("[^0-9A-Za-z._-]", "_") + "."
                        + ending + "\"");
        Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        out.write(head());
        if (!export.writeTo(row -> out.write(line(cells(row, trail.zone()))))) {
            out.write(cut());
        }
        out.flush();
    }

    private List<String> cells(AuditRecord row, ZoneId zone) {
        AuditRecord.Deed deed = row.deed();
        return List.of(
                row.supplier().value(),
                Long.toString(row.row()),
                time(deed.at(), zone),
                Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, deed.at())),
                deed.action(),
                deed.actor(),
                deed.subject(),
                deed.detail(),
                row.seal().hash(),
                row.seal().keyId());
    }

    /** Quoted; what a spreadsheet would compute begins with an apostrophe. */
    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static String json(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
