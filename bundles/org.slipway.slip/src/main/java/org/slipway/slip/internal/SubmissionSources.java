// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import org.slipway.api.invoice.SupplierProfiles;
import org.slipway.api.link.PortalVisit;
import org.slipway.api.method.PaymentMethods;
import org.slipway.api.portal.InvoicePortal;
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

    /** What a payment of a visit can be used for; no invoices if its own is not payable. */
    Receivables receivables(PortalVisit visit) {
        boolean overpayment = ledger.capabilities().contains(Capability.OVERPAYMENT)
                && profiles.of(visit.invoice().supplier()).takesOverpayment();
        return new Receivables(visit.invoice(), invoices.openInvoices(visit), overpayment);
    }
}
