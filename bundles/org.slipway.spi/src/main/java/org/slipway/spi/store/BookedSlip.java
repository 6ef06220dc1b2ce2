// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.time.Instant;
import java.util.Optional;
import org.slipway.api.posting.ReceiptFacts;
import org.slipway.api.slip.SlipRef;
import org.slipway.api.slip.SlipStatus;

/**
 * As much of a slip as is compared with the host's ledger.
 *
 * @param submitted a part of its receipt's key
 * @param facts what the slip says of its receipt; without a number until it is posted
 * @param decided when staff decided last; empty while nobody has
 * @param answered when we learnt that the host had posted or refused it; empty before
 */
public record BookedSlip(
        SlipRef ref,
        Instant submitted,
        SlipStatus status,
        ReceiptFacts facts,
        Optional<Instant> decided,
        Optional<Instant> answered) {}
