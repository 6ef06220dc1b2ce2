// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.slipway.api.CustomerId;
import org.slipway.api.file.Attachment;
import org.slipway.api.file.Content;
import org.slipway.api.file.FileType;
import org.slipway.spi.host.PostedReceipt;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptAllocation;
import org.slipway.spi.host.ReceiptFile;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.spi.host.ReceiptPayment;
import org.slipway.testkit.Bytes;
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

    /** A file of a receipt of {@link Suppliers#TALA}, by the name PS-7KQ4-M2.pdf. */
    public static ReceiptFile file(String key, String text) {
        return file(key, Bytes.of(text.getBytes(UTF_8)));
    }

    /** The same, of any size. */
    public static ReceiptFile file(String key, Content content) {
        Attachment file = new Attachment("PS-7KQ4-M2.pdf", FileType.PDF, content.size(), Bytes.sha256(content));
        return new ReceiptFile(Suppliers.TALA.id(), new ReceiptKey(key), file, content);
    }

    /** As it stands in a ledger. */
    static PostedReceipt posted(Receipt receipt, String number, Instant at) {
        ReceiptPayment payment = receipt.payment();
        return new PostedReceipt(
                number, receipt.key(), payment.amount(), payment.date(), payment.receivingAccount(), at);
    }
}
