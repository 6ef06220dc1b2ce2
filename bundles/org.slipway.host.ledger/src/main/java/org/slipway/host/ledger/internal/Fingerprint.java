// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.slipway.spi.host.Receipt;

/** Tells a repeated receipt from another one under the same key. */
final class Fingerprint {

    private Fingerprint() {}

    /** SHA-256 over everything that the receipt says, in hexadecimal. */
    static String of(Receipt receipt) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(receipt.toString().getBytes(UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
