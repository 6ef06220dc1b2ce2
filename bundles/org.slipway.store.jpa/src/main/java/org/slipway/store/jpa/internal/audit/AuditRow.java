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

    private String hash;

    AuditRow() {}

    AuditRow(AuditEntry entry, long row, String previous, Hmac hmac) {
        this.supplier = entry.supplier().value();
        this.row = row;
        this.action = entry.action().name();
        this.actor = entry.actor();
        this.subject = entry.subject();
        this.at = entry.at();
        this.hash = compute(previous, hmac);
    }

    /** Whether it is the row that was written after {@code previous}. */
    boolean follows(String previous, Hmac hmac) {
        return hash.equals(compute(previous, hmac));
    }

    private String compute(String previous, Hmac hmac) {
        String happened = Long.toString(MicrosConverter.toMicros(at));
        return hmac.of("row", previous, supplier, Long.toString(row), action, actor, subject, happened);
    }

    long row() {
        return row;
    }

    String hash() {
        return hash;
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
