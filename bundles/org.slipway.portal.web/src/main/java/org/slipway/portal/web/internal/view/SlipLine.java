// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal.view;

import org.slipway.api.slip.Slip;
import org.slipway.web.Chip;

/** A payment slip in the list beside the outstanding balance. */
public record SlipLine(String code, String path, String amount, String submitted, Chip chip) {

    static SlipLine of(PortalRequest visitor, Slip slip) {
        return new SlipLine(
                slip.code().value(),
                "/portal/slips/" + slip.code(),
                visitor.formats().money(slip.figures().amount()),
                visitor.formats().date(slip.origin().submitted()),
                Chips.of(slip.status(), visitor.texts()));
    }
}
