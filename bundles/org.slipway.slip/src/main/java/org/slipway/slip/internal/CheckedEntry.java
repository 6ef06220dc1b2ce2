// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.approval.EnterSlip;
import org.slipway.api.approval.Staff;
import org.slipway.api.approval.StaffSubmission;
import org.slipway.api.invoice.InvoiceSummary;
import org.slipway.api.invoice.SupplierProfiles;
import org.slipway.api.method.PaymentMethods;
import org.slipway.api.portal.InvoicePortal;
import org.slipway.api.portal.InvoiceView;
import org.slipway.api.slip.RefusedSubmission;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipField;
import org.slipway.api.slip.SlipProblem;
import org.slipway.api.slip.SlipRefusal;
import org.slipway.api.slip.SubmissionKey;
import org.slipway.spi.file.AttachmentIntake;
import org.slipway.spi.host.BoundedHost;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.SlipCommands;
import org.slipway.spi.store.SlipQueries;

/** Lets staff enter slips on behalf of customers, by the one way in which slips are taken. */
@Component
public final class CheckedEntry implements StaffSubmission {

    private final SubmissionSources sources;
    private final CheckedSubmission submission;

    @Activate
    public CheckedEntry(
            @Reference(service = BoundedHost.class) HostLedger ledger,
            @Reference InvoicePortal invoices,
            @Reference SupplierProfiles profiles,
            @Reference PaymentMethods methods,
            @Reference SlipQueries slips,
            @Reference SlipCommands commands,
            @Reference AttachmentIntake intake,
            @Reference SubmissionSettings acceptance) {
        this(new SubmissionSources(ledger, invoices, profiles, methods, slips, intake), commands, acceptance);
    }

    private CheckedEntry(SubmissionSources sources, SlipCommands commands, SubmissionSettings acceptance) {
        this(sources, new CheckedSubmission(sources, commands, acceptance, new CodeGenerator(new SecureRandom())));
    }

    CheckedEntry(SubmissionSources sources, CheckedSubmission submission) {
        this.sources = sources;
        this.submission = submission;
    }

    @Override
    public List<InvoiceSummary> numbered(Staff staff, String number) {
        return staff.mayDecide() && !number.isBlank()
                ? sources.ledger().numbered(staff.scope(), number, MOST_INVOICES)
                : List.of();
    }

    @Override
    public Optional<InvoiceView> invoice(Staff staff, InvoiceRef invoice) {
        return sources.invoices().view(staff, invoice);
    }

    /** What was entered before is answered to nobody but who may enter. */
    @Override
    public Outcome<Slip, RefusedSubmission> enter(Staff staff, EnterSlip request) {
        if (!staff.mayDecide()) {
            return refused(SlipProblem.NOT_ALLOWED);
        }
        return staff.mayEnter(request.invoice().supplier())
                ? submission.take(new HandedIn.ByStaff(staff, request))
                : refused(SlipProblem.NOT_PAYABLE);
    }

    private static Outcome<Slip, RefusedSubmission> refused(SlipProblem problem) {
        return Outcome.refused(
                new RefusedSubmission(List.of(new SlipRefusal(SlipField.FORM, problem)), Optional.empty()));
    }

    @Override
    public SubmissionKey newKey() {
        return submission.newKey();
    }

    @Override
    public long maxBytes() {
        return submission.maxBytes();
    }
}
