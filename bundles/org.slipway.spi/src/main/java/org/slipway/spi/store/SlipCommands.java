// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Changes payment slips. Each operation is one transaction: the slip, its step, the reservation, the audit row that the
 * table of steps asks for, the work of whoever listens to {@link SlipNews}. {@code UnavailableException} means that the store
 * does not answer and nothing was changed, or that nobody knows whether it was. Proved by the testkit's {@code
 * SlipStoreContract}, {@code SlipAllowanceContract}, {@code SlipSettlementContract}, {@code SlipDecisionContract}, {@code SlipHoldContract} and {@code
 * SlipUndoContract}.
 */
@ProviderType
public interface SlipCommands {

    /**
     * Takes the first step of a slip: stores it with its file, or nothing at all. It is counted in the same transaction, so that
     * of slips at the same moment no more are taken than the allowance says.
     */
    SubmissionAnswer submit(NewSlip slip, SlipAllowance allowance);

    /**
     * Takes another step, or changes nothing at all. A step that takes the one before it back is taken only if all work of
     * that one, its orders and those of who listens to {@link SlipNews}, still waits for its time and nobody has begun it: it
     * is taken out in the same transaction. A rejection that another slip stands for by now is not taken back.
     */
    TransitionAnswer take(SlipTransition transition);
}
