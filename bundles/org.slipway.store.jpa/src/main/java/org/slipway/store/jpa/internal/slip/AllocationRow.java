// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.SlipRef;
import org.slipway.store.jpa.internal.Amounts;

/** The part of a slip's amount that pays one invoice. Written with the slip, never changed. */
@Entity
@Table(name = "slip_allocation")
@IdClass(AllocationRow.Key.class)
class AllocationRow {

    @Id
    private String supplier;

    @Id
    private String code;

    @Id
    private int place;

    private String invoice;

    @Column(name = "invoice_number")
    private String invoiceNumber;

    private BigDecimal amount;

    AllocationRow() {}

    AllocationRow(SlipRef slip, int place, Allocation allocation) {
        this.supplier = slip.supplier().value();
        this.code = slip.code().value();
        this.place = place;
        this.invoice = allocation.invoice().invoice();
        this.invoiceNumber = allocation.invoiceNumber();
        this.amount = allocation.amount().getAmount();
    }

    String code() {
        return code;
    }

    Allocation toAllocation(String currency) {
        return new Allocation(
                new InvoiceRef(new SupplierId(supplier), invoice), invoiceNumber, Amounts.money(amount, currency));
    }

    /** Supplier, code and place. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String supplier = "";
        private String code = "";
        private int place;

        Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(supplier, key.supplier)
                    && Objects.equals(code, key.code)
                    && place == key.place;
        }

        @Override
        public int hashCode() {
            return Objects.hash(supplier, code, place);
        }
    }
}
