// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slipway.api.portal.FormInvoices;

/**
 * Why a slip was not taken, and what was read to find that out: whoever shows the form again need not ask the host anew.
 *
 * @param refusals every problem found, at least one, in the order of the fields
 * @param read empty if nothing had to be read, or the host does not know the visit's invoice
 * @param until when it is worth trying again; only where a share of the day is used up
 */
public record RefusedSubmission(List<SlipRefusal> refusals, Optional<FormInvoices> read, Optional<Instant> until) {

    /** For another reason than that a share of the day is used up. */
    public RefusedSubmission(List<SlipRefusal> refusals, Optional<FormInvoices> read) {
        this(refusals, read, Optional.empty());
    }

    public RefusedSubmission {
        refusals = List.copyOf(refusals);
    }

    /** Whether this is among the problems. */
    public boolean has(SlipProblem problem) {
        return refusals.stream().anyMatch(refusal -> refusal.problem() == problem);
    }
}
