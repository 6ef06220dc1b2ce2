// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.scan;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.UnavailableException;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.file.Scan;
import org.slipway.api.slip.SlipRef;
import org.slipway.file.internal.stored.StoredContent;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.scan.FileScanner;
import org.slipway.spi.scan.ScanVerdict;
import org.slipway.spi.store.FileStore;
import org.slipway.spi.store.FindingStore;
import org.slipway.spi.store.StoredFile;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkKinds;
import org.slipway.spi.work.WorkResult;

/** Has one attachment scanned and keeps the verdict; without one it is tried again, and the slip goes on waiting. */
final class FileScan {

    private static final Logger LOG = LoggerFactory.getLogger(FileScan.class);

    private final FileStore files;
    private final FindingStore findings;
    private final Scanning scanning;
    private final Clock clock;
    private volatile boolean answers = true;

    FileScan(FileStore files, FindingStore findings, Scanning scanning, Clock clock) {
        this.files = files;
        this.findings = findings;
        this.scanning = scanning;
        this.clock = clock;
    }

    WorkResult scan(WorkClaim claim) {
        SlipRef slip = claim.work().slip();
        if (scanning.off()) {
            return store(slip, Scan.NOT_SCANNED);
        }
        Optional<StoredFile> original = files.original(slip);
        if (original.isEmpty()) {
            return new WorkResult.Done();
        }
        Optional<FileScanner> scanner = scanning.scanner();
        if (scanner.isEmpty()) {
            return silent("none is installed");
        }
        return scan(slip, StoredContent.read(files, original.get()), scanner.get());
    }

    private WorkResult scan(SlipRef slip, StoredContent file, FileScanner scanner) {
        ScanVerdict verdict;
        try {
            verdict = scanner.scan(file);
        } catch (UnavailableException e) {
            return silent(String.valueOf(e.getMessage()));
        }
        if (!answers) {
            LOG.info("The virus scanner answers again");
            answers = true;
        }
        if (verdict instanceof ScanVerdict.Infected infected) {
            LOG.warn("The attachment of {} is infected: {}", slip.code(), infected.signature());
            return store(slip, Scan.infected(infected.signature()));
        }
        return store(slip, Scan.CLEAN);
    }

    private WorkResult silent(String cause) {
        if (answers) {
            LOG.error("The virus scanner gives no verdict, and slips can't be approved until it does: {}", cause);
            answers = false;
        }
        return new WorkResult.NotSent("virus scanner: " + cause);
    }

    private WorkResult store(SlipRef slip, Scan scan) {
        AuditEntry audit = new AuditEntry(
                slip.supplier(),
                AuditAction.FILE_SCANNED,
                "scanner",
                slip.code().value(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        findings.storeScan(slip, scan, audit);
        return new WorkResult.Done(List.of(Work.of(WorkKinds.CHECK_SLIP, slip)), List.of());
    }
}
