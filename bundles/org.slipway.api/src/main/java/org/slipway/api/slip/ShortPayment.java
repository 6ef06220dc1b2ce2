// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import org.slipway.api.internal.Require;

/**
 * Why less is paid than is due.
 *
 * @param note in the customer's words, up to 500 characters, empty unless the reason asks for one
 */
public record ShortPayment(ShortReason reason, String note) {

    public ShortPayment {
        Require.atMost(note, SlipState.LONGEST_NOTE, "note");
    }
}
