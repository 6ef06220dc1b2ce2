// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slipway.spi.host.ReceiptAllocation;
import org.slipway.spi.host.ReceiptKey;

/**
 * The receipts that were ever handed over, and how one is handed over exactly once. First its text is written where the
 * platform does not look. Then its record is put in place: from there on it is handed over, whatever happens. Then the text is
 * moved to where the platform looks, by one rename, so that it is there once. After a crash a text with a record is moved, and
 * one without a record is removed.
 */
final class ReceiptBook {

    private final Places places;
    private final Disk disk;
    private final Map<ReceiptKey, FiledReceipt> receipts = new ConcurrentHashMap<>();
    private final Map<String, Set<ReceiptKey>> byInvoice = new ConcurrentHashMap<>();
    private final Set<ReceiptKey> unmoved = ConcurrentHashMap.newKeySet();
    private final Set<ReceiptKey> unclear = ConcurrentHashMap.newKeySet();

    ReceiptBook(Places places, Disk disk) {
        this.places = places;
        this.disk = disk;
    }

    /** Reads all records. */
    static ReceiptBook open(Places places, Disk disk) throws IOException {
        ReceiptBook book = new ReceiptBook(places, disk);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(places.records(), "*.csv")) {
            for (Path file : files) {
                book.remember(ReceiptFile.read(file));
            }
        }
        return book;
    }

    private void remember(FiledReceipt filed) {
        ReceiptKey key = filed.receipt().key();
        receipts.put(key, filed);
        for (ReceiptAllocation part : filed.receipt().allocations()) {
            byInvoice
                    .computeIfAbsent(part.invoice(), invoice -> ConcurrentHashMap.newKeySet())
                    .add(key);
        }
    }

    Optional<FiledReceipt> find(ReceiptKey key) {
        return Optional.ofNullable(receipts.get(key));
    }

    /** Those that pay an invoice. */
    Stream<FiledReceipt> paying(String invoice) {
        return byInvoice.getOrDefault(invoice, Set.of()).stream().flatMap(key -> find(key).stream());
    }

    /** All, those whose stage is the oldest first. */
    List<FiledReceipt> all() {
        return receipts.values().stream()
                .sorted(Comparator.comparing(FiledReceipt::since)
                        .thenComparing(filed -> filed.receipt().key().value()))
                .toList();
    }

    /** Whether it is decided to be handed over, and the platform can't see it yet. */
    boolean unmoved(ReceiptKey key) {
        return unmoved.contains(key);
    }

    /** When its text was written, by the clock of the file system, in milliseconds. */
    long write(ReceiptKey key, Disk.Content text) throws IOException {
        Path outgoing = places.outgoing(key);
        disk.write(outgoing, text);
        disk.force(places.outgoing());
        return Files.getLastModifiedTime(outgoing).toMillis();
    }

    /** Keeps what is known of a receipt; from the first time on it is handed over. Throws if that was not done, or is unclear. */
    void record(FiledReceipt filed) throws IOException {
        ReceiptKey key = filed.receipt().key();
        try {
            disk.replace(places.record(key), ReceiptFile.content(filed));
            remember(filed);
        } catch (IOException e) {
            unclear.add(key);
            clarify();
            if (find(key).filter(filed::equals).isEmpty()) {
                throw e;
            }
        }
    }

    /** Whether nobody knows what the disk says of it. */
    boolean unclear(ReceiptKey key) {
        return unclear.contains(key);
    }

    /** Where a step went wrong, what is on the disk is what counts. */
    void clarify() throws IOException {
        for (ReceiptKey key : List.copyOf(unclear)) {
            Path record = places.record(key);
            if (Files.exists(record)) {
                remember(ReceiptFile.read(record));
            } else if (!Files.notExists(record)) {
                throw new IOException(record + " can't be looked at");
            }
            unclear.remove(key);
        }
    }

    /** Forces the names of the records to the disk. */
    void force() throws IOException {
        disk.force(places.records());
    }

    /** Moves what is written and recorded to where the platform looks, and removes what is not recorded. */
    void settle() throws IOException {
        Set<ReceiptKey> left = new HashSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(places.outgoing(), "*.csv")) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                left.add(new ReceiptKey(name.substring(0, name.length() - ".csv".length())));
            }
        }
        left.stream()
                .filter(key -> find(key).filter(FiledReceipt::counts).isPresent())
                .forEach(unmoved::add);
        for (ReceiptKey key : left) {
            settle(key);
        }
    }

    /** The same for one receipt; does nothing if nothing of it is left. */
    void settle(ReceiptKey key) throws IOException {
        Path outgoing = places.outgoing(key);
        boolean recorded = find(key).filter(FiledReceipt::counts).isPresent();
        if (!Files.exists(outgoing)) {
            unmoved.remove(key);
        } else if (recorded) {
            unmoved.add(key);
            disk.force(places.records());
            disk.move(outgoing, places.receipt(key));
            disk.force(places.receipts());
            disk.force(places.outgoing());
            unmoved.remove(key);
        } else {
            disk.delete(outgoing);
        }
    }
}
