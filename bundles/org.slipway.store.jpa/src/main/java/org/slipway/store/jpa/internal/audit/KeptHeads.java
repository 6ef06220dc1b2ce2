// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.UnavailableException;
import org.slipway.spi.key.KeyRing;

/**
 * Keeps the heads of the chains outside the database, so that rows cut off at an end are missed, also where the whole
 * database was put back to an older state. Each node has a file of its own; the highest head counts.
 */
@Component(service = KeptHeads.class)
public final class KeptHeads implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeptHeads.class);
    private static final long MOST_BYTES = 8_000_000;

    private final Path folder;
    private final AuditKeys keys;
    private final HeadList heads = new HeadList();
    private final @Nullable HeadFile file;
    private boolean failed;

    /** In the folder of now until the next start. */
    @Activate
    public KeptHeads(@Reference KeyRing ring, @Reference AuditSettings settings) {
        this(ring, settings.get().folder());
    }

    private KeptHeads(KeyRing ring, Path folder) {
        this.folder = folder;
        this.keys = new AuditKeys(ring);
        this.file = open();
    }

    /** Without a container: with files in this folder, which is made if need be. */
    public static KeptHeads in(KeyRing ring, Path folder) {
        return new KeptHeads(ring, folder);
    }

    private @Nullable HeadFile open() {
        try {
            HeadFile own = HeadFile.inFolder(folder);
            read(own.path()).forEach(heads::take);
            own.replace(lines());
            return own;
        } catch (IOException e) {
            fails(e);
            return null;
        }
    }

    /** The newest head that this node has seen committed; empty if it has seen none. */
    synchronized Optional<KeptHead> newest(String supplier) {
        return heads.newest(supplier);
    }

    /** Keeps a head that was committed, unless a newer one is kept. */
    synchronized void keep(KeptHead head) {
        if (heads.take(head)) {
            write(head);
        }
    }

    /** Keeps for good that the database has only so many rows of a head; it goes on from there. */
    synchronized void lost(KeptHead head, long rows) {
        KeptHead gap = head.lostFrom(rows);
        if (heads.take(gap)) {
            LOG.error(
                    "The audit trail of supplier {} was at row {} and has only {} of these rows now: the database is older"
                            + " than the head kept in {}, or rows were cut off",
                    head.supplier(),
                    head.rows(),
                    rows,
                    folder);
            write(gap);
        }
    }

    /** What all nodes that keep their heads in this folder know of a supplier. */
    List<KeptHead> of(String supplier) {
        List<KeptHead> found = new ArrayList<>(own());
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + HeadFile.ENDING)) {
            for (Path each : files) {
                HeadList list = new HeadList();
                read(each).forEach(list::take);
                found.addAll(list.all());
            }
        } catch (IOException e) {
            throw new UnavailableException("audit heads", e);
        }
        return found.stream().filter(head -> head.supplier().equals(supplier)).toList();
    }

    /** Whose chains this node has seen, whatever became of them in the database. */
    Set<String> suppliers() {
        return own().stream().map(KeptHead::supplier).collect(Collectors.toUnmodifiableSet());
    }

    private synchronized List<KeptHead> own() {
        return heads.all();
    }

    private List<KeptHead> read(Path path) throws IOException {
        return new String(Files.readAllBytes(path), StandardCharsets.UTF_8)
                .lines()
                .flatMap(line -> KeptHead.parse(line, keys).stream())
                .toList();
    }

    private void write(KeptHead head) {
        if (file == null) {
            return;
        }
        try {
            if (file.bytes() < MOST_BYTES) {
                file.add(head.line(keys));
            } else {
                file.replace(lines());
            }
            failed = false;
        } catch (IOException e) {
            fails(e);
        }
    }

    private List<String> lines() {
        return heads.all().stream().map(head -> head.line(keys)).toList();
    }

    private void fails(IOException e) {
        if (!failed) {
            LOG.error(
                    "The audit trail's heads can't be kept in {}: rows cut off at its end may not be missed",
                    folder,
                    e);
            failed = true;
        }
    }

    @Override
    @Deactivate
    public void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            LOG.warn("{} was not closed: {}", file, e.getMessage());
        }
    }
}
