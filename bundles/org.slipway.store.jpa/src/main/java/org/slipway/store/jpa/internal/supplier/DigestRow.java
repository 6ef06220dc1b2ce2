// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.supplier;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.slipway.api.SupplierId;
import org.slipway.store.jpa.internal.MicrosConverter;

/** Until when a supplier's staff was told what waits. */
@Entity
@Table(name = "supplier_digest")
class DigestRow {

    @Id
    private String supplier;

    @Column(name = "reported_until")
    @Convert(converter = MicrosConverter.class)
    private Instant reportedUntil;

    DigestRow() {}

    DigestRow(SupplierId supplier, Instant until) {
        this.supplier = supplier.value();
        this.reportedUntil = until;
    }

    SupplierId supplier() {
        return new SupplierId(supplier);
    }

    Instant reportedUntil() {
        return reportedUntil;
    }
}
