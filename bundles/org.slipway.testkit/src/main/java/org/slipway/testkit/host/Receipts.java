// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.host;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.slipway.api.CustomerId;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptAllocation;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.spi.host.ReceiptPayment;
import org.slipway.testkit.Customers;
import org.slipway.testkit.Suppliers;

/** Receipts in PHP of {@link Customers#NARRA} to {@link Suppliers#TALA}. */
public final class Receipts {

    private Receipts() {}

    /** Of all of the amount for invoice 1001. */
    public static Receipt receipt(String key, String amount) {
        return receipt(key, amount, "1001");
    }

    static Receipt receipt(String key, String amount, String invoice) {
        return receipt(key, amount, allocations(amount, invoice));
    }

    static Receipt receipt(String key, String amount, List<ReceiptAllocation> allocations) {
        CustomerId customer = Customers.NARRA.id();
        ReceiptPayment payment = new ReceiptPayment(
                Money.parse("PHP " + amount), LocalDate.of(2026, 3, 2), "1010", "REF 1", "Narra Hardware");
        return new Receipt(new ReceiptKey(key), Suppliers.TALA.id(), customer, payment, allocations);
    }

    static List<ReceiptAllocation> allocations(String amount, String invoice) {
        return List.of(allocation(invoice, amount));
    }

    static ReceiptAllocation allocation(String invoice, String amount) {
        return new ReceiptAllocation(invoice, Money.parse("PHP " + amount));
    }
}
