// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.joda.money.Money;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.database.Damage;
import org.slipway.spi.store.Reserved;
import org.slipway.store.jpa.internal.Amounts;

/** What is reserved on an invoice. Changed by conditional updates only. */
@Entity
@Table(name = "invoice_reservation")
@IdClass(ReservationRow.Key.class)
class ReservationRow {

    @Id
    private String supplier;

    @Id
    private String invoice;

    private BigDecimal reserved;
    private String currency;
    private long releases;

    ReservationRow() {}

    ReservationRow(InvoiceRef invoice, Money first) {
        this.supplier = invoice.supplier().value();
        this.invoice = invoice.invoice();
        this.reserved = first.getAmount();
        this.currency = first.getCurrencyUnit().getCode();
    }

    InvoiceRef ref() {
        return new InvoiceRef(new SupplierId(supplier), invoice);
    }

    Reserved toReserved() {
        return Damage.checked(
                "reservation on invoice " + ref(), () -> new Reserved(Amounts.money(reserved, currency), releases));
    }

    /** Supplier and invoice. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String supplier = "";
        private String invoice = "";

        Key() {}

        Key(InvoiceRef ref) {
            this.supplier = ref.supplier().value();
            this.invoice = ref.invoice();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(supplier, key.supplier)
                    && Objects.equals(invoice, key.invoice);
        }

        @Override
        public int hashCode() {
            return Objects.hash(supplier, invoice);
        }
    }
}
