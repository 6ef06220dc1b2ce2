// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.posting;

import java.util.Optional;

/**
 * What the host says about a receipt, asked by its key.
 *
 * @param number the host's number of the receipt; there if it was found
 * @param facts what its ledger says of it; empty where it was not found, or the host tells its number only
 */
public record HostAnswer(State state, Optional<String> number, Optional<ReceiptFacts> facts) {

    /** Whether there is a receipt. */
    public enum State {
        FOUND,
        /** The host surely has none under this key. */
        NOT_FOUND,
        /** The host can neither look up a key nor list its receipts. */
        CANNOT_BE_ASKED,
        /** The host does not answer. */
        NO_ANSWER
    }

    /** Without a receipt. */
    public static HostAnswer of(State state) {
        return new HostAnswer(state, Optional.empty(), Optional.empty());
    }
}
