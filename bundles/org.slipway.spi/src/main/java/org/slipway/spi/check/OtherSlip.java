// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.check;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStatus;

/**
 * Another slip of the supplier, seen from the one that is checked.
 *
 * @param rejected why it was rejected; empty if it was not
 * @param earlier whether it was submitted before
 * @param sameCustomer whether it is of the same customer
 * @param predecessor whether the checked one was submitted in its place
 */
public record OtherSlip(
        SlipCode code,
        SlipStatus status,
        Optional<RejectReason> rejected,
        boolean earlier,
        boolean sameCustomer,
        boolean predecessor) {

    /** Reasons that speak against the proof itself, and not against how it was filled in. */
    private static final Set<RejectReason> DOUBTFUL =
            EnumSet.of(RejectReason.NOT_RECEIVED, RejectReason.DUPLICATE, RejectReason.FORGED);

    /** Whether it may become a receipt, or is one. */
    public boolean counts() {
        return status.open() || status == SlipStatus.POSTED;
    }

    /** Whether it was rejected because of its proof of payment. */
    public boolean doubtful() {
        return rejected.filter(DOUBTFUL::contains).isPresent();
    }

    /** Whether it explains itself that both show the same: the customer took it back, or was asked to send it again. */
    public boolean expected() {
        return !doubtful() && (predecessor || (sameCustomer && status == SlipStatus.WITHDRAWN));
    }
}
