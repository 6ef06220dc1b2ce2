// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.method;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.slipway.api.SupplierId;
import org.slipway.api.method.OfferedMethod;
import org.slipway.api.method.PaymentMethod;
import org.slipway.api.method.QrPh;

/** A payment method; the audit row says in which order they were added. */
@Entity
@Table(name = "payment_method")
@IdClass(MethodRow.Key.class)
class MethodRow {

    @Id
    private String supplier;

    @Id
    @Column(name = "audit_row")
    private long auditRow;

    @Embedded
    private MethodColumns columns;

    @Column(name = "qr_payload")
    private @Nullable String qrPayload;

    @Version
    private long version;

    MethodRow() {}

    /** At the number of the audit row that tells of it. */
    MethodRow(PaymentMethod method, Optional<QrPh> qrCode, long auditRow) {
        this.auditRow = auditRow;
        this.supplier = method.supplier().value();
        this.columns = new MethodColumns(method);
        this.qrPayload = qrCode.map(QrPh::payload).orElse(null);
    }

    OfferedMethod toOffered() {
        return new OfferedMethod(
                columns.toMethod(new SupplierId(supplier)),
                Optional.ofNullable(qrPayload).map(QrPh::new));
    }

    /** Supplier and number of the audit row. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String supplier = "";
        private long auditRow;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && auditRow == key.auditRow && Objects.equals(supplier, key.supplier);
        }

        @Override
        public int hashCode() {
            return Objects.hash(supplier, auditRow);
        }
    }
}
