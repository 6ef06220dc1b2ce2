// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.file;

import org.slipway.api.internal.Require;

/**
 * The proof of payment that a slip carries. The bytes are elsewhere.
 *
 * @param fileName for display only: no path, no control characters, 1 to 120 characters
 * @param type as found in the bytes
 * @param bytes its size
 * @param sha256 of the bytes, 64 lower-case hexadecimal digits
 */
public record Attachment(String fileName, FileType type, long bytes, String sha256) {

    public Attachment {
        Require.text(fileName, 120, "file name");
        Require.that(bytes > 0, "attachment is empty");
        Require.that(sha256.matches("[0-9a-f]{64}"), "not a SHA-256 in hexadecimal");
    }
}
