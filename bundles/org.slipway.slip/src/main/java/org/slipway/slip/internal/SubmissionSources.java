// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import java.util.Optional;
import org.slipway.api.invoice.SupplierProfiles;
import org.slipway.api.method.PaymentMethods;
import org.slipway.api.portal.InvoicePortal;
import org.slipway.api.portal.InvoiceView;
import org.slipway.api.slip.SlipCode;
import org.slipway.slip.internal.rule.Receivables;
import org.slipway.spi.file.AttachmentIntake;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.SlipQueries;

/** What a submission asks of others. */
record SubmissionSources(
        HostLedger ledger,
        InvoicePortal invoices,
        SupplierProfiles profiles,
        PaymentMethods methods,
        SlipQueries slips,
        AttachmentIntake intake) {

    /**
     * What a payment can be used for; no invoices if the visit's own is not payable.
     *
     * @param replaces the rejected slip for which it is to stand
     */
    Receivables receivables(InvoiceView view, Optional<SlipCode> replaces) {
        boolean overpayment = ledger.capabilities().contains(Capability.OVERPAYMENT)
                && profiles.of(view.supplier().id()).takesOverpayment();
        return new Receivables(view.invoice().ref(), invoices.openInvoices(view, replaces), overpayment);
    }
}
