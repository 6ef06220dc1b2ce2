// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit;

import org.slipway.api.CustomerId;
import org.slipway.api.invoice.Customer;

/** Customers of the sample suppliers. */
public final class Customers {

    /** Customer of {@link Suppliers#TALA}. */
    public static final Customer NARRA =
            new Customer(new CustomerId("C-100"), "Narra Hardware", "payables@narra.example");

    /** Customer of {@link Suppliers#TALA}, with no address on file. */
    public static final Customer MOLAVE = new Customer(new CustomerId("C-101"), "Molave Builders", "");

    /** Customer of {@link Suppliers#BAYVIEW}. */
    public static final Customer ORCHARD =
            new Customer(new CustomerId("C-100"), "Orchard Supplies", "finance@orchard.example");

    private Customers() {}
}
