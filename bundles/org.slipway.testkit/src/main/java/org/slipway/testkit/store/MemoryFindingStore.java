// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.api.file.FileRemark;
import org.slipway.api.file.SameFile;
import org.slipway.api.file.Scan;
import org.slipway.api.file.ScanState;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipOrder;
import org.slipway.api.slip.SlipRef;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.FindingStore;
import org.slipway.spi.store.SubmittedSlip;

/** Findings in memory. */
final class MemoryFindingStore implements FindingStore {

    private final MemoryDatabase database;

    MemoryFindingStore(MemoryDatabase database) {
        this.database = database;
    }

    @Override
    public Scan scan(SlipRef slip) {
        return database.transaction(() -> database.scans.getOrDefault(slip, Scan.NOT_SCANNED));
    }

    @Override
    public boolean storeScan(SlipRef slip, Scan scan, AuditEntry audit) {
        if (scan.state() == ScanState.WAITING) {
            throw new IllegalArgumentException("a verdict is not to wait");
        }
        return database.transaction(() -> {
            boolean waited = database.scans.replace(slip, Scan.WAITING, scan);
            if (waited) {
                database.trail.add(audit);
            }
            return waited;
        });
    }

    @Override
    public void storePixels(SlipRef slip, String sha256) {
        database.transaction(() -> database.pixels.put(slip, sha256));
    }

    @Override
    public List<FileRemark> remarks(SlipRef slip) {
        return database.transaction(() -> database.remarks.getOrDefault(slip, List.of()).stream()
                .sorted(Comparator.comparing(FileRemark::kind))
                .toList());
    }

    @Override
    public void storeMissing(SlipRef slip, List<FileRemark> remarks) {
        database.transaction(() -> {
            Stream<FileRemark> kept = database.remarks.getOrDefault(slip, List.of()).stream()
                    .filter(remark -> !remark.kind().ofPictures());
            return database.remarks.put(
                    slip, Stream.concat(kept, remarks.stream()).toList());
        });
    }

    @Override
    public List<SameFile> same(SlipRef ref) {
        return database.transaction(() -> database.slips.values().stream()
                .map(SubmittedSlip::slip)
                .filter(slip -> slip.ref().equals(ref))
                .flatMap(slip -> sameAs(slip).stream())
                .toList());
    }

    @Override
    public void storePicture(SlipRef slip, byte[] marks, byte[] sketch) {
        database.transaction(() -> {
            if (database.slips.containsKey(slip.code())) {
                database.marks.put(slip, marks.clone());
                database.sketches.put(slip, sketch.clone());
            }
            return true;
        });
    }

    @Override
    public Optional<byte[]> sketch(SlipRef slip) {
        return database.transaction(() -> Optional.ofNullable(database.sketches.get(slip)));
    }

    @Override
    public Optional<byte[]> marks(SlipRef slip) {
        return database.transaction(() -> Optional.ofNullable(database.marks.get(slip)));
    }

    @Override
    public List<SlipMarks> newestMarks(SlipRef ref, int limit) {
        return database.transaction(() -> database.slips.values().stream()
                .map(SubmittedSlip::slip)
                .filter(other -> other.ref().supplier().equals(ref.supplier())
                        && !other.ref().equals(ref)
                        && database.marks.containsKey(other.ref()))
                .sorted(SlipOrder.OLDEST_SUBMISSION.reversed())
                .limit(limit)
                .map(other -> new SlipMarks(other.code(), Objects.requireNonNull(database.marks.get(other.ref()))))
                .toList());
    }

    private List<SameFile> sameAs(Slip slip) {
        return database.slips.values().stream()
                .map(SubmittedSlip::slip)
                .filter(other -> other.ref().supplier().equals(slip.ref().supplier()))
                .filter(other -> !other.ref().equals(slip.ref()) && (bytes(slip, other) || pixels(slip, other)))
                .sorted(SlipOrder.OLDEST_SUBMISSION.reversed())
                .limit(10)
                .map(other -> new SameFile(
                        other.code(),
                        bytes(slip, other),
                        SlipOrder.OLDEST_SUBMISSION.compare(other, slip) < 0,
                        other.status()))
                .toList();
    }

    private static boolean bytes(Slip slip, Slip other) {
        return slip.attachment().sha256().equals(other.attachment().sha256());
    }

    private boolean pixels(Slip slip, Slip other) {
        String own = database.pixels.get(slip.ref());
        return own != null && own.equals(database.pixels.get(other.ref()));
    }
}
