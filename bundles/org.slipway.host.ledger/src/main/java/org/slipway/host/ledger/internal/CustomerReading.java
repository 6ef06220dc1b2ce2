// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import java.util.ArrayList;
import java.util.List;
import org.slipway.api.CustomerId;
import org.slipway.api.Outcome;
import org.slipway.api.books.BookEntry;
import org.slipway.api.books.BookFault;
import org.slipway.api.books.BookField;
import org.slipway.api.invoice.Customer;

/** Reads a customer. */
final class CustomerReading {

    private static final int MAX_NAME = 200;

    private CustomerReading() {}

    static Outcome<Customer, List<BookFault>> of(BookEntry entry) {
        List<BookFault> faults = new ArrayList<>();
        FieldReader reader = new FieldReader(entry, 0, faults);
        String code = reader.code(BookField.CUSTOMER);
        String name = reader.required(BookField.CUSTOMER_NAME, MAX_NAME);
        String email = reader.emailAddress(BookField.CUSTOMER_EMAIL);
        return faults.isEmpty()
                ? Outcome.accepted(new Customer(new CustomerId(code), name, email))
                : Outcome.refused(List.copyOf(faults));
    }
}
