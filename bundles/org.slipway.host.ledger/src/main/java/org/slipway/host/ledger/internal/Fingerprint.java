// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import org.joda.money.Money;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptAllocation;
import org.slipway.spi.host.ReceiptPayment;

/**
 * Tells a repeated receipt from another one under the same key: SHA-256 over everything that it says, each part in UTF-8 after its
 * length in four bytes. Kept beside the receipts of books that exist, so how a part is written may never change.
 */
final class Fingerprint {

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    /** In hexadecimal. */
    static String of(Receipt receipt) {
        ReceiptPayment payment = receipt.payment();
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.text(receipt.key().value());
        fingerprint.text(receipt.supplier().value());
        fingerprint.text(receipt.customer().value());
        fingerprint.money(payment.amount());
        fingerprint.text(DateTimeFormatter.ISO_LOCAL_DATE.format(payment.date()));
        fingerprint.text(payment.receivingAccount());
        fingerprint.text(payment.reference());
        fingerprint.text(payment.payer());
        for (ReceiptAllocation part : receipt.allocations()) {
            fingerprint.text(part.invoice());
            fingerprint.money(part.amount());
        }
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    /** The currency's code, a space, and the amount with all decimals of the currency. */
    private void money(Money amount) {
        text(amount.getCurrencyUnit().getCode() + " " + amount.getAmount().toPlainString());
    }

    private void text(String part) {
        byte[] bytes = part.getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
