// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.slipway.api.CustomerId;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.Customer;

/** A customer of a supplier. Invoices have its name and address as they were when they were entered, or last corrected. */
@Entity
@Table(name = "customer")
@IdClass(CustomerRow.Key.class)
class CustomerRow {

    @Id
    private String supplier = "";

    @Id
    private String code = "";

    private String name = "";
    private String email = "";

    @Embedded
    private Entered entered = Entered.byPlatform();

    protected CustomerRow() {}

    static CustomerRow of(SupplierId supplier, Customer customer, Entered entered) {
        CustomerRow row = new CustomerRow();
        row.supplier = supplier.value();
        row.code = customer.id().value();
        row.name = customer.name();
        row.email = customer.email();
        row.entered = entered;
        return row;
    }

    /** Name and address; who entered it stays. */
    void correct(Customer customer) {
        name = customer.name();
        email = customer.email();
    }

    Entered entered() {
        return entered;
    }

    Customer toCustomer() {
        return new Customer(new CustomerId(code), name, email);
    }

    /** Supplier and code. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String supplier = "";
        private String code = "";

        Key() {}

        Key(SupplierId supplier, CustomerId customer) {
            this.supplier = supplier.value();
            this.code = customer.value();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && supplier.equals(key.supplier) && code.equals(key.code);
        }

        @Override
        public int hashCode() {
            return Objects.hash(supplier, code);
        }
    }
}
