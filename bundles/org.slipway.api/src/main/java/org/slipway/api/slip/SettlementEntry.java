// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import java.util.Map;

/**
 * What the slip form says of the use of a payment, as typed.
 *
 * @param amounts by the host's id of the invoice; empty texts are like no entry. Without any, all goes to the invoice
 *     that the portal link opened
 * @param shortReason name of a {@link ShortReason}; empty stands for {@link ShortReason#NOT_SAID}
 */
public record SettlementEntry(Map<String, String> amounts, String shortReason, String note) {

    /** Nothing filled in. */
    public static final SettlementEntry NONE = new SettlementEntry(Map.of(), "", "");

    public SettlementEntry {
        amounts = Map.copyOf(amounts);
    }
}
