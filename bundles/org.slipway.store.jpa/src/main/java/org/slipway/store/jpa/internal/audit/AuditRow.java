// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.audit;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.slipway.api.SupplierId;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.audit.AuditRecord;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.store.jpa.internal.MicrosConverter;

/** A row of the audit trail, one link of its supplier's chain. */
@Entity
@Table(name = "audit_row")
@IdClass(AuditRow.Key.class)
class AuditRow {

    @Id
    private String supplier;

    @Id
    @Column(name = "row_no")
    private long row;

    private String action;
    private String actor;
    private String subject;

    @Column(name = "happened")
    @Convert(converter = MicrosConverter.class)
    private Instant at;

    /** Why or how; empty if nothing is said. */
    private String detail;

    private String hash;

    /** Says which key makes the hash; not a part of what is hashed, since with another key the hash is another. */
    @Column(name = "key_id")
    private String keyId;

    AuditRow() {}

    /** The row after the head, under the key in force. */
    AuditRow(AuditEntry entry, AuditHead head, AuditKeys keys) {
        this.supplier = entry.supplier().value();
        this.row = head.rows() + 1;
        this.action = entry.action().name();
        this.actor = entry.actor();
        this.subject = entry.subject();
        this.at = entry.at();
        this.detail = entry.detail();
        this.keyId = keys.id();
        this.hash = compute(head.hash(), keys.current());
    }

    /** What the first row under a new key says of the rows before it; their last hash is in its own. */
    static String changedFrom(String keyId, long rows) {
        return keyId + ":" + rows;
    }

    /** Whether the trail may go on with it after so many rows under another key. */
    boolean anchors(String otherKeyId, long rows) {
        return action.equals(AuditAction.KEY_CHANGED.name()) && subject.equals(changedFrom(otherKeyId, rows));
    }

    /** Whether it is the row that was written after {@code previous}. */
    boolean follows(String previous, Hmac hmac) {
        return hash.equals(compute(previous, hmac));
    }

    private String compute(String previous, Hmac hmac) {
        String happened = Long.toString(MicrosConverter.toMicros(at));
        // rows from before there were details are sealed without
        return detail.isEmpty()
                ? hmac.of("row", previous, supplier, Long.toString(row), action, actor, subject, happened)
                : hmac.of("row", previous, supplier, Long.toString(row), action, actor, subject, happened, detail);
    }

    /** As it stands in the database. */
    AuditRecord toRecord() {
        return new AuditRecord(
                new SupplierId(supplier),
                row,
                new AuditRecord.Deed(action, actor, subject, at, detail),
                new AuditRecord.Seal(hash, keyId));
    }

    long row() {
        return row;
    }

    String hash() {
        return hash;
    }

    String keyId() {
        return keyId;
    }

    /** Supplier and number of the row. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String supplier = "";
        private long row;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && row == key.row && Objects.equals(supplier, key.supplier);
        }

        @Override
        public int hashCode() {
            return Objects.hash(supplier, row);
        }
    }
}
