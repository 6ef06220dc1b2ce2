// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import org.slipway.api.slip.SlipState;
import org.slipway.spi.host.PostingAnswer.Refused;
import org.slipway.spi.host.PostingRefusal;

/** A host's refusal in words for staff: the host's own where it gave some. */
final class RefusalText {

    private RefusalText() {}

    static String of(Refused refused) {
        String text = HostText.line(refused.detail(), SlipState.LONGEST_NOTE);
        return text.isEmpty() ? words(refused.reason()) : text;
    }

    private static String words(PostingRefusal reason) {
        return switch (reason) {
            case INVOICE_NOT_PAYABLE -> "The invoice is not known, paid or cancelled";
            case OVER_OUTSTANDING -> "The invoice owes less than the slip";
            case UNKNOWN_ACCOUNT -> "The receiving account is not known or closed";
            case PERIOD_CLOSED -> "The books of the transaction date are closed";
            case KEY_REUSED -> "The ledger has another receipt under the key of this slip";
            case OTHER -> "The host gave no reason";
        };
    }
}
