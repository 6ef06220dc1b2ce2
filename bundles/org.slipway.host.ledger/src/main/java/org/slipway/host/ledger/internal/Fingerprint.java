// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptPayment;

/** Tells a repeated receipt from another one under the same key: SHA-256 over everything that it says, each part after its length. */
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
        fingerprint.add(receipt.key(), receipt.supplier(), receipt.customer().value());
        fingerprint.add(payment.amount(), payment.date(), payment.receivingAccount());
        fingerprint.add(payment.reference(), payment.payer());
        receipt.allocations().forEach(part -> fingerprint.add(part.invoice(), part.amount()));
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    private void add(Object... parts) {
        for (Object part : parts) {
            byte[] bytes = part.toString().getBytes(UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
    }
}
