// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.SupplierId;
import org.slipway.api.UnavailableException;
import org.slipway.api.invoice.InvoiceAnnouncements;
import org.slipway.settings.Current;

/**
 * The folder of one supplier, while this node works on it. It is opened, and opened again where that failed, by
 * {@link #look}; until then it answers that it is not available.
 */
final class SupplierFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SupplierFolder.class);

    private final Current<FolderSettings> settings;
    private final Disk disk;
    private final Clock clock;
    private final Map<FileMark, FolderSettings> passed = new HashMap<>();
    private final RestedFiles exports;
    private final RestedFiles acknowledgements;
    private volatile @Nullable OpenFolder open;
    private volatile Optional<String> trouble = Optional.of("it was not looked at yet");

    SupplierFolder(Current<FolderSettings> settings, Disk disk, Clock clock) {
        this.settings = settings;
        this.disk = disk;
        this.clock = clock;
        this.exports = new RestedFiles(clock);
        this.acknowledgements = new RestedFiles(clock);
    }

    FolderSettings settings() {
        return settings.get();
    }

    SupplierId supplier() {
        return settings().supplier().id();
    }

    /**
     * What is in it.
     *
     * @throws UnavailableException if it is not open
     */
    OpenFolder open() {
        OpenFolder folder = open;
        if (folder == null) {
            throw new UnavailableException(
                    "the folder of supplier " + supplier(), new IOException(trouble.orElse("it is being opened")));
        }
        return folder;
    }

    /** Why it is not open, if it is not, for the operator. */
    Optional<String> trouble() {
        return trouble;
    }

    /** Looks once at all that may have changed; what goes wrong is said once, and tried again by the next look. */
    synchronized void look(Optional<InvoiceAnnouncements> announcements) {
        FolderSettings now = settings.get();
        try {
            OpenFolder folder = opened(now);
            folder.settle();
            acknowledgements(folder, now);
            exports(folder, now);
            if (announcements.isPresent()) {
                folder.announce(announcements.get());
            }
            if (trouble.isPresent()) {
                LOG.info("Folder {} of supplier {} is open", now.folder(), supplier());
                trouble = Optional.empty();
            }
        } catch (IOException | RuntimeException e) {
            say(now, e);
        }
    }

    private void say(FolderSettings now, Exception e) {
        Optional<String> what = Optional.of(e.toString());
        if (!what.equals(trouble)) {
            trouble = what;
            LOG.error("Folder {} of supplier {}, tried again: {}", now.folder(), supplier(), e.toString());
        }
    }

    private OpenFolder opened(FolderSettings now) throws IOException {
        OpenFolder folder = open;
        if (folder != null && !folder.isOf(now)) {
            close();
            folder = null;
        }
        if (folder == null) {
            passed.clear();
            folder = OpenFolder.open(settings, disk, clock);
            open = folder;
        }
        return folder;
    }

    private void acknowledgements(OpenFolder folder, FolderSettings now) throws IOException {
        List<FileMark> files = acknowledgements.in(
                folder.places().receipts(), "*.ack.csv", now.rhythm().rest());
        for (FileMark file : files) {
            if (!now.equals(passed.get(file)) && !folder.acknowledge(file)) {
                passed.put(file, now);
            }
        }
    }

    private void exports(OpenFolder folder, FolderSettings now) throws IOException {
        List<FileMark> files =
                exports.in(now.folder(), "invoices*.csv", now.rhythm().rest());
        if (passed.size() > 2 * RestedFiles.MOST) {
            passed.clear();
        }
        for (FileMark file : files) {
            if (file.follows(folder.books().source().file()) && !now.equals(passed.get(file)) && !folder.take(file)) {
                passed.put(file, now);
            }
        }
    }

    @Override
    public synchronized void close() {
        OpenFolder folder = open;
        open = null;
        trouble = Optional.of("it is closed");
        if (folder != null) {
            folder.close();
        }
    }
}
