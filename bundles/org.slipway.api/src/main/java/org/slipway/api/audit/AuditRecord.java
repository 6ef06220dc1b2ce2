// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.audit;

import java.time.Instant;
import java.util.regex.Pattern;
import org.slipway.api.SupplierId;

/**
 * A row of the audit trail as the database has it now, whether or not somebody changed it: {@link AuditReview#verify} tells.
 *
 * @param row its number in the supplier's trail, from 1
 */
public record AuditRecord(SupplierId supplier, long row, Deed deed, Seal seal) {

    /**
     * What was done.
     *
     * @param action name of an {@link AuditAction}, or any other text where the row was tampered with
     * @param actor account name, {@code link:SELECTOR} or the name of a part of the system
     * @param subject what it was done to: a slip's code, an invoice's id, …
     * @param detail why or how, or the digests that a step of a slip sealed; often empty
     */
    public record Deed(String action, String actor, String subject, Instant at, String detail) {

        private static final Pattern DIGESTS =
                Pattern.compile("figures=[0-9a-f]{64} note=[0-9a-f]{64} shown=[0-9a-f.]*");

        /** Whether the detail is the digests that a step of a slip sealed, and nothing for people to read. */
        public boolean sealsDigests() {
            return DIGESTS.matcher(detail).matches();
        }
    }

    /**
     * What holds the row in its place.
     *
     * @param hash HMAC of the row and of the hash before, 64 hexadecimal digits
     * @param keyId of the key that made it
     */
    public record Seal(String hash, String keyId) {}

    /** Where it stands in a list. */
    public AuditPlace place() {
        return new AuditPlace(deed.at(), row);
    }
}
