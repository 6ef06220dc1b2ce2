// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import org.slipway.spi.host.PostingAnswer.Refused;
import org.slipway.spi.host.PostingRefusal;

/** A host's refusal in words for staff: the host's own where it gave some, in one line that any database can keep. */
final class RefusalText {

    private static final int LIMIT = 500;

    private RefusalText() {}

    static String of(Refused refused) {
        String text =
                refused.detail().replaceAll("[\\p{Cntrl}\\p{Cs}\\s]+", " ").strip();
        return text.isEmpty() ? words(refused.reason()) : cut(text);
    }

    private static String cut(String text) {
        if (text.length() <= LIMIT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LIMIT - 2)) ? LIMIT - 2 : LIMIT - 1;
        return text.substring(0, end) + "…";
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
