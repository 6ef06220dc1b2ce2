// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;
import org.slipway.api.slip.SlipEntry;
import org.slipway.spi.file.AttachmentIntake.FileDigest;

/** Tells one submission from another: SHA-256 over every field, each after its length, and the file's own SHA-256. */
final class Fingerprint {

    private final MessageDigest digest = sha256();

    private Fingerprint() {}

    /** In 64 hexadecimal digits. A file too large to be read, which is never stored, is like no stored one. */
    static String of(SlipEntry entry, Optional<FileDigest> file) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(entry.transactionDate());
        fingerprint.add(entry.company());
        fingerprint.add(entry.paymentMethod());
        fingerprint.add(entry.referenceNo());
        fingerprint.add(entry.amount());
        new TreeMap<>(entry.settlement().amounts()).forEach((invoice, amount) -> {
            fingerprint.add(invoice);
            fingerprint.add(amount);
        });
        fingerprint.add(entry.settlement().shortReason());
        fingerprint.add(entry.settlement().note());
        fingerprint.add(file.map(FileDigest::sha256).orElse(""));
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void add(String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
