// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of a supplier's chain as it was once committed, kept outside the database.
 *
 * @param from how many of its rows the database was seen to have later; all, unless rows were lost
 * @param rows how many rows there were
 * @param hash of the last of them
 */
record KeptHead(String supplier, long from, long rows, String hash) {

    private static final Pattern LINE =
            Pattern.compile("(\\d{1,18}) (\\d{1,18}) ([0-9a-f]{64}) ([0-9a-f]{16}) ([0-9a-f]{64}) (\\S{1,64})");

    /** Nothing was lost. */
    KeptHead(String supplier, long rows, String hash) {
        this(supplier, rows, rows, hash);
    }

    /** The same head, of which only so many rows were found. */
    KeptHead lostFrom(long found) {
        return new KeptHead(supplier, found, rows, hash);
    }

    /** Whether it is known that the database lost rows of it. */
    boolean lost() {
        return from < rows;
    }

    /** How many rows of it are not among so many. */
    long missingOf(long found) {
        return lost() ? rows - from : Math.max(0, rows - found);
    }

    /** A line of a file, sealed under the key in force. */
    String line(AuditKeys keys) {
        return from + " " + rows + " " + hash + " " + keys.id() + " " + seal(keys.current()) + " " + supplier;
    }

    /**
     * What a line says; empty if it was not written by us, or not to its end. Under a key that is not at hand that can't be
     * told: it is believed, since all that it can do is to warn.
     */
    static Optional<KeptHead> parse(String line, AuditKeys keys) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        KeptHead head = new KeptHead(
                parts.group(6), Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)), parts.group(3));
        boolean ours = keys.of(parts.group(4))
                .map(hmac -> head.seal(hmac).equals(parts.group(5)))
                .orElse(true);
        return Optional.of(head).filter(read -> ours);
    }

    private String seal(Hmac hmac) {
        return hmac.of("kept", supplier, Long.toString(from), Long.toString(rows), hash);
    }
}
