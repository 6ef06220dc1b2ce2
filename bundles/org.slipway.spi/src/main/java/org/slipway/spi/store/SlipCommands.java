// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Changes payment slips. Each operation is one transaction: the slip, its step, the reservation, the audit row that the
 * table of steps asks for, the work of whoever listens to {@link SlipNews}. {@code UnavailableException} means that the store
 * does not answer and nothing was changed, or that nobody knows whether it was. Proved by the testkit's {@code
 * SlipStoreContract}, {@code SlipSettlementContract}, {@code SlipDecisionContract} and {@code SlipHoldContract}.
 */
@ProviderType
public interface SlipCommands {

    /** Takes the first step of a slip: stores it with its file, or nothing at all. */
    SubmissionAnswer submit(NewSlip slip);

    /** Takes another step, or changes nothing at all. */
    TransitionAnswer take(SlipTransition transition);
}
