// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.posting;

import java.time.Instant;
import java.util.Optional;
import org.slipway.api.internal.Require;
import org.slipway.api.slip.SlipCode;

/**
 * Where our slips and the host's ledger don't say the same of a receipt.
 *
 * @param key of the receipt, 1 to 64 characters; with the kind it names the difference within the supplier
 * @param slip that the key is made of; it may be that there is no such slip
 * @param moment by which it belongs to a period: when the host posted the receipt, or, if the host has none, when we learnt
 *     that it had
 * @param ours what the slip says; empty if there is none
 * @param theirs what the ledger says; empty if it has no such receipt
 */
public record ReceiptDifference(
        String key,
        Kind kind,
        SlipCode slip,
        Instant moment,
        Optional<ReceiptFacts> ours,
        Optional<ReceiptFacts> theirs) {

    private static final int LONGEST_KEY = 64;

    public ReceiptDifference {
        Require.text(key, LONGEST_KEY, "receipt key");
    }

    /** What is not the same. */
    public enum Kind {
        /** The slip is posted, and the ledger has no such receipt. */
        NOT_IN_LEDGER,
        /** The ledger has a receipt under a key of ours that no slip has. */
        NO_SLIP,
        /** The ledger has the receipt, and the slip is not posted. */
        NOT_POSTED,
        NUMBER,
        AMOUNT,
        DATE,
        ACCOUNT
    }

    /** In one line, without names of people: for the log and the audit trail. */
    public String line() {
        return kind + ", slip " + slip + ", ours " + line(ours) + ", ledger " + line(theirs);
    }

    private static String line(Optional<ReceiptFacts> side) {
        return side.map(facts -> (facts.number().isEmpty() ? "no number" : facts.number()) + " " + facts.amount() + " "
                        + facts.date() + " account " + facts.account())
                .orElse("none");
    }
}
