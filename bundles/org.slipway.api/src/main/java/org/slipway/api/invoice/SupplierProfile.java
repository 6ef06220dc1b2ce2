// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.invoice;

import java.util.Optional;

/**
 * What a supplier has chosen about its part of the portal.
 *
 * @param takesOverpayment whether customers may pay more than is owed; the rest is kept as their credit
 * @param colour behind the supplier's name, as {@code #rrggbb}, dark enough for white text; empty for the portal's own
 * @param logo beside the supplier's name
 */
public record SupplierProfile(boolean takesOverpayment, Optional<String> colour, Optional<Logo> logo) {

    /** Nothing chosen. */
    public static final SupplierProfile PLAIN = new SupplierProfile(false, Optional.empty(), Optional.empty());
}
