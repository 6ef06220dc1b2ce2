// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.slipway.host.files.internal.Books.Source;
import org.slipway.host.files.internal.CsvTable.Bounds;

/** Reads one export, if it is still the file that was seen. */
final class ExportIntake {

    private final ExportForm form;
    private final CurrencyUnit currency;

    ExportIntake(ExportForm form, CurrencyUnit currency) {
        this.form = form;
        this.currency = currency;
    }

    /** What was read of a file. */
    record Export(Source source, Map<String, FiledInvoice> invoices) {}

    /** Empty if the file has changed meanwhile; what is wrong in it goes to the faults. */
    Optional<Export> read(Path folder, FileMark file, Faults faults) throws IOException {
        if (file.size() > form.limits().bytes()) {
            faults.add(Fault.ofFile("a file of at most " + form.limits().bytes() + " bytes (maxMegabytes)"));
            return Optional.empty();
        }
        ExportRows rows = new ExportRows(form, currency, faults);
        MessageDigest digest = sha256();
        Path path = folder.resolve(file.name());
        try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
            Bounds bounds = new Bounds(
                    form.limits().bytes(), form.limits().rows(), form.limits().lineEnd());
            new CsvTable(form.text(), faults).read(in, bounds, rows);
            in.transferTo(OutputStream.nullOutputStream());
        }
        if (FileMark.of(path).filter(file::equals).isEmpty()) {
            return Optional.empty();
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        return Optional.of(new Export(new Source(file, sha256), rows.invoices(file.modified())));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
