// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceAnnouncements;
import org.slipway.api.invoice.InvoiceLine;
import org.slipway.api.invoice.InvoiceStatus;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.settings.SettingValues;

/** A platform that knows nothing but files: it writes exports, and acknowledges what it was handed. */
final class Platform implements AutoCloseable {

    private static final String TITLES =
            "number,customer,customerName,customerEmail,issued,due,currency,tax,total,outstanding,status,description,"
                    + "quantity,unitPrice,lineTax,lineNet,id";

    private final Path folder;
    private final Map<String, Object> values = new HashMap<>();
    private final List<Invoice> invoices = new ArrayList<>();
    private final SupplierFolder ours;
    private long exported = System.currentTimeMillis() - 3_600_000;
    private FolderSettings settings;

    Platform(Path folder, Supplier supplier, ReceivingAccount... accounts) {
        this(folder, supplier, new LocalDisk(), Clock.systemUTC(), accounts);
    }

    Platform(Path folder, Supplier supplier, Disk disk, Clock clock, ReceivingAccount... accounts) {
        this.folder = folder;
        values.put("folder", folder.toString());
        values.put("supplier", supplier.id().value());
        values.put("name", supplier.name());
        values.put("country", supplier.locality().country());
        values.put("locale", supplier.locality().locale().toLanguageTag());
        values.put("zone", supplier.locality().zone().getId());
        values.put("currency", supplier.currency().getCode());
        values.put("email", supplier.email());
        values.put(
                "accounts",
                Stream.of(accounts)
                        .map(account -> String.join(
                                "|", account.id(), account.institution(), account.holder(), account.number()))
                        .collect(Collectors.joining(";")));
        values.put("restSeconds", "0");
        values.put("acknowledged", "none");
        settings = read();
        ours = new SupplierFolder(() -> settings, disk, clock);
        try {
            Files.createDirectories(folder.resolve("receipts"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FolderSettings read() {
        return FolderReading.of(new SettingValues(values, FilesConfiguration.class));
    }

    /** Configures it anew. */
    Platform with(String key, Object value) {
        values.put(key, String.valueOf(value));
        settings = read();
        return this;
    }

    /** How we see it. */
    SupplierFolder ours() {
        return ours;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Looks, while nobody is there to announce anything. */
    SupplierFolder looked() {
        ours.look(Optional.empty());
        return ours;
    }

    SupplierFolder looked(InvoiceAnnouncements announcements) {
        ours.look(Optional.of(announcements));
        return ours;
    }

    /** Our process ends, and another one looks. */
    void restart(InvoiceAnnouncements announcements) {
        ours.close();
        looked(announcements);
    }

    /** Enters or replaces an invoice, and exports all of them. */
    void enter(Invoice invoice) {
        invoices.removeIf(known -> known.ref().equals(invoice.ref()));
        invoices.add(invoice);
        export();
    }

    /** Forgets an invoice, and exports the others. */
    void remove(String id) {
        invoices.removeIf(known -> known.ref().invoice().equals(id));
        export();
    }

    void cancel(String id) {
        Invoice known = invoices.stream()
                .filter(invoice -> invoice.ref().invoice().equals(id))
                .findFirst()
                .orElseThrow();
        enter(new Invoice(known.ref(), known.header(), known.lines(), known.totals(), InvoiceStatus.CANCELLED));
    }

    /** Exports all, a second after the export before. */
    void export() {
        drop(
                "invoices.csv",
                TITLES + "\r\n" + invoices.stream().map(Platform::lines).collect(Collectors.joining()));
    }

    /** Drops a file, a second after the one before, and has it looked at. */
    void drop(String name, String text) {
        exported += 1_000;
        write(name, text, exported);
        looked();
    }

    /** Exports all, at another time. */
    void exportAt(long millis) {
        exported = millis;
        export();
    }

    void write(String name, String text, long modified) {
        write(name, text.getBytes(StandardCharsets.UTF_8), modified);
    }

    void write(String name, byte[] bytes, long modified) {
        try {
            Files.write(file(name), bytes);
            Files.setLastModifiedTime(file(name), FileTime.fromMillis(modified));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What lies in a folder, by name. */
    List<String> names(String of) {
        try (Stream<Path> files = Files.list(file(of))) {
            return files.filter(Files::isRegularFile)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lines(Invoice invoice) {
        StringBuilder text = new StringBuilder();
        for (InvoiceLine line : invoice.lines()) {
            text.append(String.join(
                            ",",
                            invoice.header().number(),
                            invoice.header().customer().id().value(),
                            quoted(invoice.header().customer().name()),
                            invoice.header().customer().email(),
                            invoice.header().issued().toString(),
                            invoice.header().due().toString(),
                            invoice.totals().total().getCurrencyUnit().getCode(),
                            invoice.totals().tax().getAmount().toPlainString(),
                            invoice.totals().total().getAmount().toPlainString(),
                            invoice.totals().outstanding().getAmount().toPlainString(),
                            invoice.status().name(),
                            quoted(line.description()),
                            line.quantity().toPlainString(),
                            line.unitPrice().getAmount().toPlainString(),
                            line.tax().getAmount().toPlainString(),
                            line.net().getAmount().toPlainString(),
                            invoice.ref().invoice()))
                    .append("\r\n");
        }
        return text.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() {
        ours.close();
    }
}
