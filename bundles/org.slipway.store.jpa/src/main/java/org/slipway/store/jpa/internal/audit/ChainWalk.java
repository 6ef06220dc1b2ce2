// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.audit;

import java.util.ArrayList;
import java.util.List;
import org.slipway.spi.audit.AuditVerdict;

/** A walk along one chain, from its first row: what was found whole so far. */
final class ChainWalk {

    private final AuditKeys keys;
    private final List<KeptHead> kept;
    private final List<AuditVerdict.SealedRows> sealed = new ArrayList<>();
    private long rows;
    private String hash = AuditHead.START;
    private String keyId = "";
    private long firstUnderKey = 1;

    ChainWalk(AuditKeys keys, List<KeptHead> kept) {
        this.keys = keys;
        this.kept = kept;
    }

    /** Goes on after a row that is relied on. */
    ChainWalk(AuditKeys keys, List<KeptHead> kept, AuditRow relied) {
        this(keys, kept);
        this.rows = relied.row();
        this.hash = relied.hash();
        this.keyId = relied.keyId();
        this.firstUnderKey = rows + 1;
    }

    long rows() {
        return rows;
    }

    /** False at the first row that does not fit. */
    boolean over(List<AuditRow> page) {
        for (AuditRow row : page) {
            if (row.row() != rows + 1 || !follows(row) || !isWhatWasKept(row)) {
                return false;
            }
            step(row);
        }
        return true;
    }

    /** A row under a key that is not at hand is only placed here; it must be anchored later on. */
    private boolean follows(AuditRow row) {
        boolean sameKey = rows == 0 || row.keyId().equals(keyId) || row.anchors(keyId, rows);
        return sameKey
                && keys.of(row.keyId()).map(hmac -> row.follows(hash, hmac)).orElse(true);
    }

    private boolean isWhatWasKept(AuditRow row) {
        return kept.stream()
                .filter(head -> !head.lost() && head.rows() == row.row())
                .allMatch(head -> head.hash().equals(row.hash()));
    }

    private void step(AuditRow row) {
        if (rows > 0 && !row.keyId().equals(keyId)) {
            endKey();
            firstUnderKey = row.row();
        }
        rows = row.row();
        hash = row.hash();
        keyId = row.keyId();
    }

    private void endKey() {
        if (unknownKey()) {
            sealed.add(new AuditVerdict.SealedRows(keyId, firstUnderKey, rows));
        }
    }

    private boolean unknownKey() {
        return rows > 0 && keys.of(keyId).isEmpty();
    }

    /** How many rows the newest head speaks of that is kept outside the database. */
    long kept() {
        return kept.stream().mapToLong(KeptHead::rows).max().orElse(0);
    }

    AuditVerdict end(AuditHead head) {
        if (unknownKey()) {
            return new AuditVerdict.Broken(firstUnderKey);
        }
        if (!head.genuine(keys)) {
            return new AuditVerdict.Broken(Math.max(1, head.rows() == rows ? rows : Math.min(head.rows(), rows) + 1));
        }
        if (head.rows() < rows || (head.rows() == rows && !head.hash().equals(hash))) {
            return new AuditVerdict.Broken(Math.max(1, head.rows()));
        }
        return verdict(head.rows() - rows);
    }

    AuditVerdict endWithoutHead() {
        return rows == 0 ? verdict(0) : new AuditVerdict.Broken(1);
    }

    private AuditVerdict verdict(long missingForHead) {
        long missing = kept.stream().mapToLong(head -> head.missingOf(rows)).reduce(missingForHead, Math::max);
        if (missing > 0) {
            return new AuditVerdict.CutOff(rows, missing);
        }
        return sealed.isEmpty() ? new AuditVerdict.Whole(rows) : new AuditVerdict.Unproven(rows, sealed);
    }
}
