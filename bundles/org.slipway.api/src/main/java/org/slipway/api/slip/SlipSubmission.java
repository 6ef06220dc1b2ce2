// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.Outcome;
import org.slipway.api.portal.InvoiceView;
import org.slipway.api.portal.OpenInvoice;

/** Takes payment slips from customers. */
@ProviderType
public interface SlipSubmission {

    /**
     * Submits a slip: judged by every rule, then stored with its file in one transaction. The same key with the same
     * content answers with the slip of the first time; with other content it is refused.
     *
     * @return the pending slip, or every problem found
     */
    Outcome<Slip, RefusedSubmission> submit(SubmitSlip request);

    /**
     * Proposes what a payment is used for: the open invoices get what is still to pay of each, in their order, until the
     * amount is used up.
     *
     * @param view of the visit's invoice, as it was just read
     * @param open the invoices that one payment may pay, earliest due date first
     * @param amount as typed
     * @return empty if the amount can't be read, or nothing is to pay
     */
    List<Allocation> spread(InvoiceView view, List<OpenInvoice> open, String amount);

    /** A fresh key for a form about to be shown. */
    SubmissionKey newKey();

    /** The largest file taken, in bytes. */
    long maxBytes();
}
