// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.UnavailableException;
import org.slipway.api.invoice.InvoiceAnnouncements;

/**
 * Announces new invoices in the order of the books, no invoice twice: how far it is about to get is on the disk before it asks.
 * What a crash leaves unclear is said, and not asked again.
 */
final class Announcing {

    private static final Logger LOG = LoggerFactory.getLogger(Announcing.class);

    private final Places places;
    private final Disk disk;
    private final SupplierId supplier;
    private Progress progress = new Progress("", 0, 0);

    Announcing(Places places, Disk disk, SupplierId supplier) {
        this.places = places;
        this.disk = disk;
        this.supplier = supplier;
    }

    /**
     * How far it has got.
     *
     * @param books which books it is about
     * @param done so many of those that wait there were announced
     * @param begun so many may have been
     */
    private record Progress(String books, int done, int begun) {}

    SupplierId supplier() {
        return supplier;
    }

    /** Reads how far it has got before a restart. */
    void open(Books books) throws IOException {
        if (Files.exists(places.announced())) {
            try (CsvLines lines = CsvLines.open(places.announced())) {
                lines.read((kind, cells) ->
                        progress = new Progress(kind, Integer.parseInt(cells.get(1)), Integer.parseInt(cells.get(2))));
            }
        }
        Progress now = of(books);
        if (now.begun() > now.done()) {
            unclear(books.waiting()
                    .subList(now.done(), Math.min(now.begun(), books.waiting().size())));
            keep(new Progress(now.books(), now.begun(), now.begun()));
        }
    }

    private Progress of(Books books) {
        String name = name(books);
        return progress.books().equals(name) ? progress : new Progress(name, 0, 0);
    }

    private static String name(Books books) {
        return books.source().sha256() + "@" + books.source().file().modified();
    }

    /** Those that were not announced yet. */
    List<String> waiting(Books books) {
        return books.waiting()
                .subList(
                        Math.min(of(books).done(), books.waiting().size()),
                        books.waiting().size());
    }

    /** Announces all that wait; stops where the announcements do not answer. */
    void announce(Books books, InvoiceAnnouncements announcements) throws IOException {
        for (List<String> waiting = waiting(books); !waiting.isEmpty(); waiting = waiting(books)) {
            List<String> batch = waiting.subList(0, Math.min(waiting.size(), InvoiceAnnouncements.MOST));
            Progress now = of(books);
            Progress next = new Progress(now.books(), now.done(), now.done() + batch.size());
            keep(next);
            try {
                announcements.announce(
                        batch.stream().map(id -> new InvoiceRef(supplier, id)).toList());
            } catch (UnavailableException e) {
                failed(batch, now, next, e);
                return;
            }
            keep(new Progress(next.books(), next.begun(), next.begun()));
        }
    }

    private void failed(List<String> batch, Progress before, Progress next, UnavailableException e) throws IOException {
        if (e.outcomeUnknown()) {
            unclear(batch);
            keep(new Progress(next.books(), next.begun(), next.begun()));
        } else {
            keep(before);
        }
    }

    private void unclear(List<String> batch) {
        LOG.error(
                "Nobody knows whether {} new invoices of {} were announced, from {} to {}; they are not announced again: see"
                        + " whether their customers were mailed",
                batch.size(),
                supplier,
                batch.get(0),
                batch.get(batch.size() - 1));
    }

    private void keep(Progress next) throws IOException {
        disk.replace(
                places.announced(),
                out -> CsvLines.write(out, lines -> lines.printRecord(next.books(), next.done(), next.begun())));
        progress = next;
    }
}
