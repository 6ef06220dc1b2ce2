// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.audit;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The end of a supplier's chain: its lock puts writers in a row, its seal shows when the last rows were cut off. */
@Entity
@Table(name = "audit_head")
class AuditHead {

    /** The hash before the first row. */
    static final String START = "";

    @Id
    private String supplier;

    @Column(name = "row_count")
    private long rows;

    private String hash;
    private String seal;

    AuditHead() {}

    /** Counts the first row, which is still to be written. */
    AuditHead(String supplier) {
        this.supplier = supplier;
        this.rows = 1;
        this.hash = START;
        this.seal = START;
    }

    /** Moves to the row just written. */
    void moveTo(AuditRow row, Hmac hmac) {
        rows = row.row();
        hash = row.hash();
        seal = compute(hmac);
    }

    /** Whether it was written by us and stands behind this row. */
    boolean standsAt(long row, String rowHash, Hmac hmac) {
        return rows == row && hash.equals(rowHash) && seal.equals(compute(hmac));
    }

    private String compute(Hmac hmac) {
        return hmac.of("head", supplier, Long.toString(rows), hash);
    }

    long rows() {
        return rows;
    }

    String hash() {
        return hash;
    }
}
