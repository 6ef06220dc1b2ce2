// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import java.util.List;
import org.slipway.api.slip.SlipField;
import org.slipway.api.slip.SlipProblem;
import org.slipway.api.slip.SlipRefusal;
import org.slipway.spi.store.SlipAllowance.Bound;

/** Says why no more slips are taken, and whom to write to instead. */
final class TooManySlips {

    private TooManySlips() {}

    /**
     * The refusal of one that is too many.
     *
     * @param contact whom the customer can write to
     */
    static SlipRefusal of(Bound bound, Acceptance accepted, String contact) {
        return switch (bound) {
            case WAITING -> refusal(SlipProblem.TOO_MANY_WAITING, accepted.mostWaiting(), contact);
            case INVOICE ->
                refusal(SlipProblem.INVOICE_USED_UP, accepted.shares().ofInvoice(), contact);
            case CUSTOMER ->
                refusal(SlipProblem.CUSTOMER_USED_UP, accepted.shares().ofCustomer(), contact);
        };
    }

    private static SlipRefusal refusal(SlipProblem problem, DailyShares.Share share, String contact) {
        return refusal(problem, share.slips(), share.megabytes(), contact);
    }

    private static SlipRefusal refusal(SlipProblem problem, Object... arguments) {
        return new SlipRefusal(SlipField.FORM, problem, List.of(arguments));
    }
}
