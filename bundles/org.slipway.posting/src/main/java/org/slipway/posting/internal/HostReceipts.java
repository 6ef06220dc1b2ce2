// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slipway.api.SupplierId;
import org.slipway.api.UnavailableException;
import org.slipway.api.posting.HostAnswer;
import org.slipway.api.posting.HostAnswer.State;
import org.slipway.api.posting.ReceiptFacts;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.host.PostedReceipt;
import org.slipway.spi.host.ReceiptKey;

/** Asks the host for one receipt, by what it can do: by its key, else among those that it lists. */
record HostReceipts(HostLedger ledger) {

    /** So far the host's clock may be from ours. */
    static final Duration CLOCKS_APART = Duration.ofMinutes(15);

    private static final int MOST_LISTED = 1_000;

    /** Whether the host has the receipt of an approval, by one call. */
    HostAnswer find(SupplierId supplier, ReceiptKey key, Instant approved) {
        try {
            return findOrThrow(supplier, key, approved);
        } catch (UnavailableException e) {
            return HostAnswer.of(State.NO_ANSWER);
        }
    }

    /** The same, with all that the host says of the receipt where it can: by two calls at most. */
    HostAnswer look(SupplierId supplier, ReceiptKey key, Instant approved) {
        HostAnswer found = find(supplier, key, approved);
        if (found.state() != State.FOUND || found.facts().isPresent() || !can(supplier, Capability.RECEIPTS)) {
            return found;
        }
        try {
            Optional<ReceiptFacts> facts =
                    among(listed(supplier, approved), key).map(Receipts::facts);
            return new HostAnswer(State.FOUND, found.number(), facts);
        } catch (UnavailableException e) {
            return found;
        }
    }

    /** The same; throws {@link UnavailableException} where the host does not answer. */
    HostAnswer findOrThrow(SupplierId supplier, ReceiptKey key, Instant approved) {
        if (can(supplier, Capability.LOOKUP)) {
            return ledger.find(supplier, key)
                    .map(number ->
                            new HostAnswer(State.FOUND, Optional.of(Receipts.number(key, number)), Optional.empty()))
                    .orElseGet(() -> HostAnswer.of(State.NOT_FOUND));
        }
        return can(supplier, Capability.RECEIPTS)
                ? answer(listed(supplier, approved), key)
                : HostAnswer.of(State.CANNOT_BE_ASKED);
    }

    /** Where the list is cut, nobody knows what else is in it. */
    private static HostAnswer answer(List<PostedReceipt> listed, ReceiptKey key) {
        State otherwise = listed.size() < MOST_LISTED ? State.NOT_FOUND : State.CANNOT_BE_ASKED;
        return among(listed, key)
                .map(Receipts::facts)
                .map(facts -> new HostAnswer(State.FOUND, Optional.of(facts.number()), Optional.of(facts)))
                .orElseGet(() -> HostAnswer.of(otherwise));
    }

    private List<PostedReceipt> listed(SupplierId supplier, Instant approved) {
        return ledger.receiptsSince(supplier, approved.minus(CLOCKS_APART), MOST_LISTED);
    }

    private static Optional<PostedReceipt> among(List<PostedReceipt> listed, ReceiptKey key) {
        return listed.stream().filter(receipt -> receipt.key().equals(key)).findFirst();
    }

    private boolean can(SupplierId supplier, Capability capability) {
        return ledger.capabilities(supplier).contains(capability);
    }
}
