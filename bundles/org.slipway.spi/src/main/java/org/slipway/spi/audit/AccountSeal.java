// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;
import org.slipway.api.method.MethodAccount;
import org.slipway.api.method.QrPh;

/** How the trail names an account for payments that is decided on, so that it seals what customers are shown. */
public final class AccountSeal {

    private static final int SHOWN_DIGITS = 16;
    private static final int CHECKSUM = 4;

    private AccountSeal() {}

    /** The detail of the row: the account in words, with the checksum and 16 hexadecimal digits of the SHA-256 of its QR Ph code. */
    public static String words(MethodAccount account) {
        return words(account, qr -> checksum(qr) + " " + digits(qr));
    }

    /** Whether a row with this detail tells of that account; rows of before have the checksum of its code alone. */
    public static boolean fits(String detail, MethodAccount account) {
        return detail.equals(words(account)) || detail.equals(words(account, AccountSeal::checksum));
    }

    private static String words(MethodAccount of, Function<String, String> code) {
        return "%s %s, %s, %s, %s %s, receipts to %s%s"
                .formatted(
                        of.kind(),
                        of.account().institution(),
                        of.account().holder(),
                        of.account().number(),
                        of.currency(),
                        of.country(),
                        of.account().id(),
                        of.qrCode()
                                .map(QrPh::payload)
                                .map(payload -> ", QR Ph " + code.apply(payload))
                                .orElse(""));
    }

    private static String checksum(String payload) {
        return payload.substring(payload.length() - CHECKSUM);
    }

    private static String digits(String payload) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(payload.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, SHOWN_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
