// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.operation.OpenWork;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.work.WorkClaim;

/**
 * Changes payment slips. Each operation is one transaction: the slip, its step, the reservation, the audit row that the
 * table of steps asks for, the work of whoever listens to {@link SlipNews}. {@code UnavailableException} means that the store
 * does not answer and nothing was changed, or that nobody knows whether it was. Proved by the testkit's {@code
 * SlipStoreContract}, {@code SlipAllowanceContract}, {@code SlipSettlementContract}, {@code SlipDecisionContract}, {@code SlipHoldContract}, {@code
 * SlipUndoContract} and {@code SlipInsteadContract}.
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

    /**
     * Takes a step that a worker brings about, or changes nothing at all. The order stays, for the worker to complete.
     *
     * @param holder of the order; if it was overtaken, the answer is {@link TransitionAnswer.TooLate}: another worker may know
     *     better by now
     */
    TransitionAnswer takeHolding(SlipTransition transition, WorkClaim holder);

    /**
     * Takes a step by hand that a worker was to bring about, or changes nothing at all: the order is taken out in the same
     * transaction, with an audit row of its own.
     *
     * @param order as it was read; if it was tried since, is claimed at the moment or is gone, the answer is
     *     {@link TransitionAnswer.TooLate}
     */
    TransitionAnswer takeInstead(SlipTransition transition, OpenWork order, AuditEntry decision);
}
