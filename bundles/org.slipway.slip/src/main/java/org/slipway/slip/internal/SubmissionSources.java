// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import java.util.Optional;
import java.util.Set;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.invoice.SupplierProfiles;
import org.slipway.api.method.PaymentMethods;
import org.slipway.api.portal.FormInvoices;
import org.slipway.api.portal.InvoicePortal;
import org.slipway.api.portal.InvoiceView;
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

    /** The slip's invoice, and those that one payment may pay; empty if the host does not know the slip's. */
    Optional<FormInvoices> read(HandedIn request) {
        return request.view(invoices)
                .map(view -> new FormInvoices(
                        view, invoices.openInvoices(view, Resubmission.replaced(request.replaces(), view))));
    }

    /** Whom a customer can write to: the supplier, with its address if there is one. */
    String contact(FormInvoices read) {
        Supplier supplier = read.view().supplier();
        String address = profiles.of(supplier.id()).sender().replyTo().orElse(supplier.email());
        return address.isBlank() ? supplier.name() : supplier.name() + " (" + address + ")";
    }

    /** What a payment can be used for. */
    Receivables receivables(FormInvoices read) {
        InvoiceView view = read.view();
        SupplierId supplier = view.supplier().id();
        Set<Capability> can = ledger.capabilities(supplier);
        boolean overpayment =
                can.contains(Capability.OVERPAYMENT) && profiles.of(supplier).takesOverpayment();
        return new Receivables(
                view.invoice().ref(), read.open(), overpayment, can.contains(Capability.FREE_ALLOCATION));
    }
}
