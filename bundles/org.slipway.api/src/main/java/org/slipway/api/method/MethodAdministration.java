// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.method;

import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.Staff;

/**
 * Payment methods are set up by two: where money goes is proposed by one admin and confirmed by another, and what was in
 * force before stays so meanwhile. How a method is shown, and to switch it off, is for one.
 */
@ProviderType
public interface MethodAdministration {

    /** All methods of a supplier, also those that are proposed or switched off; for its admins. */
    Outcome<MethodOverview, MethodRefusal> overview(Staff staff, SupplierId supplier);

    /**
     * Sets a method up, or changes one. What is for one admin applies at once; an account that differs from the one in force,
     * or that is to be offered again, is proposed, in the place of one that was proposed before.
     */
    Outcome<MethodSaved, MethodRefused> submit(Staff staff, SubmitMethod asked);

    /** Puts the account that {@code target} was shown with into force; for every admin but the one who proposed it. */
    Outcome<ManagedMethod, MethodRefusal> confirm(Staff staff, MethodTarget target);

    /** Gives up the account that {@code target} was shown with; the proposer may, too. A method that has no other goes with it. */
    Outcome<ManagedMethod, MethodRefusal> discard(Staff staff, MethodTarget target);
}
