// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.AllocationReview;
import org.slipway.api.approval.SlipReview;
import org.slipway.api.approval.SlipReview.Standing;
import org.slipway.api.approval.Staff;
import org.slipway.api.check.SlipChecks;
import org.slipway.api.file.FileReview;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.spi.audit.AuditTrail;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.Reservations;
import org.slipway.spi.store.SlipQueries;
import org.slipway.spi.work.OpenWorkStore;

/** Puts together what the approver sees of a slip: the invoices that it pays by one call to the host. */
final class Reviews {

    private final Sources sources;
    private final LiveInvoices invoices;
    private final Attachments attachments;
    private final StaffSteps steps;
    private final Doubts doubts;

    Reviews(Sources sources, Attachments attachments, StaffSteps steps, Doubts doubts) {
        this.sources = sources;
        this.invoices = new LiveInvoices(sources.ledger());
        this.attachments = attachments;
        this.steps = steps;
        this.doubts = doubts;
    }

    /** What is read for a review. */
    record Sources(
            SlipQueries slips, Reservations reservations, HostLedger ledger, OpenWorkStore work, AuditTrail trail) {}

    SlipReview of(Staff staff, Slip slip) {
        LiveInvoices.Answer live = invoices.of(slip);
        FileReview file = attachments.review(slip.ref());
        SlipChecks checks = attachments.checks(slip.ref());
        Standing standing = new Standing(
                sources.slips().steps(slip.ref()),
                steps.offers(staff, slip, live.gap()),
                sources.work()
                        .about(
                                SupplierScope.of(slip.ref().supplier()),
                                Set.of(slip.code().value())),
                live.gap(),
                ShownDigest.of(slip, file, checks, live));
        return new SlipReview(slip, live.supplier(), allocations(slip, live), file, checks, standing);
    }

    private List<AllocationReview> allocations(Slip slip, LiveInvoices.Answer live) {
        Map<InvoiceRef, Money> pending = sources.reservations()
                .pending(
                        slip.ref().supplier(),
                        Balances.ids(slip),
                        slip.figures().amount().getCurrencyUnit());
        Map<InvoiceRef, List<SlipCode>> doubtful = doubts.about(slip);
        return slip.figures().settlement().allocations().stream()
                .map(allocation -> new AllocationReview(
                        allocation,
                        Optional.ofNullable(live.invoices().get(allocation.invoice())),
                        others(slip, allocation, pending),
                        doubtful.getOrDefault(allocation.invoice(), List.of())))
                .toList();
    }

    private static Money others(Slip slip, Allocation allocation, Map<InvoiceRef, Money> pending) {
        Money none = Money.zero(allocation.amount().getCurrencyUnit());
        Money all = pending.getOrDefault(allocation.invoice(), none);
        return slip.status().open() ? all.minus(allocation.amount()) : all;
    }
}
