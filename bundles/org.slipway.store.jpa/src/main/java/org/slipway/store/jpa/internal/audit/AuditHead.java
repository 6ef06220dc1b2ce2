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

    @Column(name = "key_id")
    private String keyId;

    AuditHead() {}

    /** Of a chain without rows. */
    AuditHead(String supplier, AuditKeys keys) {
        this.supplier = supplier;
        this.rows = 0;
        this.hash = START;
        this.keyId = keys.id();
        this.seal = compute(keys.current());
    }

    /** Moves to the row just written. */
    void moveTo(AuditRow row, AuditKeys keys) {
        rows = row.row();
        hash = row.hash();
        keyId = keys.id();
        seal = compute(keys.current());
    }

    /** Whether it was written by us, with a key that is at hand. */
    boolean genuine(AuditKeys keys) {
        return keys.of(keyId).filter(this::sealedBy).isPresent();
    }

    boolean sealedBy(Hmac hmac) {
        return seal.equals(compute(hmac));
    }

    private String compute(Hmac hmac) {
        return hmac.of("head", supplier, Long.toString(rows), hash);
    }

    String supplier() {
        return supplier;
    }

    String keyId() {
        return keyId;
    }

    long rows() {
        return rows;
    }

    String hash() {
        return hash;
    }
}
