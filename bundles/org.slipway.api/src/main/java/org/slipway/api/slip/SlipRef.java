// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import org.slipway.api.SupplierId;

/** Names one payment slip: the supplier and the slip stand together, always. */
public record SlipRef(SupplierId supplier, SlipCode code) {

    @Override
    public String toString() {
        return supplier + "/" + code;
    }
}
