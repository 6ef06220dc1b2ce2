// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.Outcome;
import org.slipway.api.link.PortalVisit;
import org.slipway.api.portal.FormInvoices;
import org.slipway.api.portal.InvoiceView;

/** The slips of a visiting customer, and what the customer may still do with them. */
@ProviderType
public interface CustomerSlips {

    /** A slip that came from the visit's invoice or pays it; empty if there is none with this code. */
    Optional<Slip> find(PortalVisit visit, SlipCode code);

    /**
     * The slips of the visit's invoice, newest first, at most 200. Which one stands for which rejected one is in
     * {@link SlipOrigin#replaces()}.
     */
    List<Slip> all(PortalVisit visit);

    /**
     * What came before in the life of a slip that {@link #find} gave, and what can be done about it now.
     *
     * @param view of the visit's invoice, as it was just read
     */
    CustomerStanding standing(PortalVisit visit, InvoiceView view, Slip slip);

    /**
     * Takes a slip back before staff has decided on it; the customer is mailed that it was. Doing it again changes
     * nothing and gives the same slip. Only a slip that came from the visit's invoice can be withdrawn: one that came from
     * another and pays this one, too, may be somebody else's.
     *
     * @return the withdrawn slip, or why it can't be withdrawn
     */
    Outcome<Slip, WithdrawRefusal> withdraw(PortalVisit visit, SlipCode code);

    /**
     * What to fill the form with to submit a rejected slip again: everything but the file, amounts with the decimal
     * separator of the supplier's locale and no others. Of each invoice no more than is left to pay of it, less what is
     * pending; the amount is empty where nothing is left.
     *
     * @param read the invoices of the form, as they were just read
     * @return empty if the visit's invoice has no such slip, if it is not rejected, or if another slip stands for it
     *     already and was not withdrawn
     */
    Optional<SlipEntry> draft(PortalVisit visit, FormInvoices read, SlipCode code);
}
