// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.invoice.InvoiceSummary;
import org.slipway.api.portal.InvoiceView;
import org.slipway.api.slip.RefusedSubmission;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SubmissionKey;

/**
 * Takes payment slips that staff enters on behalf of customers: by the rules and the limits of a customer's own. Approvers
 * enter slips, of suppliers in their reach; who has entered one does not approve it.
 */
@ProviderType
public interface StaffSubmission {

    /** So many invoices of one number are found at most. */
    int MOST_INVOICES = 20;

    /**
     * The invoices that bear a number, as the host has them now, of the suppliers in reach.
     *
     * @param number as printed, all of it
     * @return at most {@value #MOST_INVOICES}; empty if there is none, or who asks may not enter slips
     */
    List<InvoiceSummary> numbered(Staff staff, String number);

    /** An invoice, read live; empty if the host does not know it, or who asks may not enter slips for it. */
    Optional<InvoiceView> invoice(Staff staff, InvoiceRef invoice);

    /**
     * Enters a slip: judged by every rule that a customer's is, and stored in one transaction with who entered it. The same key
     * with the same content answers with the slip of the first time. The customer is told as of one of its own.
     *
     * @return the pending slip, or every problem found; {@link org.slipway.api.slip.SlipProblem#NOT_ALLOWED} where who asks
     *     may not enter slips, {@link org.slipway.api.slip.SlipProblem#NOT_PAYABLE} with nothing read where the invoice is out
     *     of reach
     */
    Outcome<Slip, RefusedSubmission> enter(Staff staff, EnterSlip request);

    /** A fresh key for a form about to be shown. */
    SubmissionKey newKey();

    /** The largest file taken, in bytes. */
    long maxBytes();
}
