// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation;

import org.slipway.api.invoice.SecondApproval;
import org.slipway.api.invoice.SupplierProfile;
import org.slipway.api.invoice.SupplierProfile.Controls;

/** What the supplier wants. */
final class Profiles {

    private Profiles() {}

    /** In one of four schedules, two approvers for every slip. */
    static SupplierProfile drawn(Lot lot) {
        SupplierProfile plain = SupplierProfile.PLAIN;
        if (!lot.strikes(0.25)) {
            return plain;
        }
        SecondApproval always = SecondApproval.parse("PHP 0.00").orElseThrow();
        return new SupplierProfile(
                false,
                false,
                plain.look(),
                plain.sender(),
                new Controls(always, plain.controls().accountPause()));
    }
}
