// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import java.util.List;
import java.util.Optional;
import org.slipway.api.portal.InvoiceView;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStatus;

/** Says which slips may be submitted again: rejected ones for which no other stands yet. */
final class Resubmission {

    private Resubmission() {}

    /** The slip that another is to stand for; one that can't be replaced is not named, and nothing is refused. */
    static Optional<SlipCode> replaced(Optional<SlipCode> asked, InvoiceView view) {
        return asked.filter(code -> possible(code, view.slips()));
    }

    /** Whether a slip may be submitted again, given all slips of its invoice. */
    static boolean possible(Slip slip, List<Slip> all) {
        return slip.status() == SlipStatus.REJECTED && all.stream().noneMatch(other -> other.standsFor(slip.code()));
    }

    /** Whether all slips of an invoice have one with this code that may be submitted again. */
    static boolean possible(SlipCode code, List<Slip> all) {
        return all.stream().anyMatch(slip -> slip.code().equals(code) && possible(slip, all));
    }
}
