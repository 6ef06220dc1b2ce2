// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.file;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.file.FileRemark;
import org.slipway.api.file.SameFile;
import org.slipway.api.file.Scan;
import org.slipway.api.file.ScanState;
import org.slipway.api.slip.SlipRef;
import org.slipway.database.Transactions;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.FindingStore;
import org.slipway.store.jpa.internal.Database;
import org.slipway.store.jpa.internal.audit.AuditChain;

/** What was found out about attachments, in tables of its own. */
@Component
public final class JpaFindingStore implements FindingStore {

    private final Transactions transactions;
    private final AuditChain audit;

    @Activate
    public JpaFindingStore(@Reference Database database) {
        this.transactions = database.transactions();
        this.audit = database.audit();
    }

    @Override
    public Scan scan(SlipRef slip) {
        return transactions.read(entities -> Findings.scan(entities, slip)).orElse(Scan.NOT_SCANNED);
    }

    @Override
    public boolean storeScan(SlipRef slip, Scan scan, AuditEntry entry) {
        if (scan.state() == ScanState.WAITING) {
            throw new IllegalArgumentException("a verdict is not to wait");
        }
        return transactions.write(entities -> {
            boolean waited = Findings.update(entities, slip, scan);
            if (waited) {
                audit.append(entities, entry);
            }
            return waited;
        });
    }

    @Override
    public void storePixels(SlipRef slip, String sha256) {
        transactions.write(entities -> {
            Findings.pixels(entities, slip, sha256);
            return true;
        });
    }

    @Override
    public List<FileRemark> remarks(SlipRef slip) {
        return transactions.read(entities -> FileRemarks.of(entities, slip));
    }

    @Override
    public void storeMissing(SlipRef slip, List<FileRemark> remarks) {
        transactions.write(entities -> {
            FileRemarks.replaceMissing(entities, slip, remarks);
            return true;
        });
    }

    @Override
    public List<SameFile> same(SlipRef slip) {
        return transactions.read(entities -> Findings.same(entities, slip));
    }

    @Override
    public void storePicture(SlipRef slip, byte[] marks, byte[] sketch) {
        transactions.write(entities -> {
            PictureRows.store(entities, slip, marks, sketch);
            return true;
        });
    }

    @Override
    public Optional<byte[]> marks(SlipRef slip) {
        return transactions.read(entities -> PictureRows.marks(entities, slip));
    }

    @Override
    public Optional<byte[]> sketch(SlipRef slip) {
        return transactions.read(entities -> PictureRows.sketch(entities, slip));
    }

    @Override
    public List<SlipMarks> newestMarks(SlipRef slip, int limit) {
        return transactions.read(entities -> PictureRows.newest(entities, slip, limit));
    }
}
