// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EntityResult;
import javax.persistence.FieldResult;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.SqlResultSetMapping;
import javax.persistence.Table;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.SlipRef;
import org.slipway.store.jpa.internal.Amounts;

/** The part of a slip's amount that pays one invoice. Written with the slip, never changed. */
@Entity
@Table(name = "slip_allocation")
@SqlResultSetMapping(
        name = AllocationRow.WITH_SLIP,
        entities = {
            @EntityResult(entityClass = SlipRow.class),
            @EntityResult(
                    entityClass = AllocationRow.class,
                    fields = {
                        @FieldResult(name = "supplier", column = AllocationRow.SUPPLIER),
                        @FieldResult(name = "code", column = AllocationRow.CODE),
                        @FieldResult(name = "invoice", column = AllocationRow.INVOICE),
                        @FieldResult(name = "invoiceNumber", column = AllocationRow.NUMBER),
                        @FieldResult(name = "amount", column = AllocationRow.AMOUNT)
                    })
        })
@IdClass(AllocationRow.Key.class)
class AllocationRow {

    /** Pairs of a slip and one of its allocations, whose columns have names of their own where a slip has the same. */
    static final String WITH_SLIP = "slip-with-allocation";

    static final String SUPPLIER = "PAYING_SUPPLIER";
    static final String CODE = "PAYING_CODE";
    static final String INVOICE = "PAID_INVOICE";
    static final String NUMBER = "PAID_NUMBER";
    static final String AMOUNT = "PAID_AMOUNT";

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
