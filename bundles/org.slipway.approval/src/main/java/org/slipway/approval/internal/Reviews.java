// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.UnavailableException;
import org.slipway.api.approval.AllocationReview;
import org.slipway.api.approval.SlipReview;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.Slip;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.SlipStore;

/** Puts together what the approver sees of a slip. */
final class Reviews {

    private final SlipStore slips;
    private final Attachments attachments;
    private final HostLedger ledger;

    Reviews(SlipStore slips, Attachments attachments, HostLedger ledger) {
        this.slips = slips;
        this.attachments = attachments;
        this.ledger = ledger;
    }

    SlipReview of(Slip slip) {
        return new SlipReview(slip, supplier(slip), allocations(slip), attachments.review(slip.ref()));
    }

    /** The slip is in our books: a host that has lost whose it is is broken, not the question. */
    private Supplier supplier(Slip slip) {
        SupplierId id = slip.ref().supplier();
        return ledger.supplier(id)
                .orElseThrow(() -> new UnavailableException(
                        "host ledger", new IllegalStateException("supplier " + id + " is not known to the host")));
    }

    private List<AllocationReview> allocations(Slip slip) {
        List<Allocation> allocations = slip.figures().settlement().allocations();
        Set<String> ids = allocations.stream()
                .map(allocation -> allocation.invoice().invoice())
                .collect(Collectors.toSet());
        Map<InvoiceRef, Money> pending = slips.pending(
                slip.ref().supplier(), ids, slip.figures().amount().getCurrencyUnit());
        return allocations.stream()
                .map(allocation -> new AllocationReview(
                        allocation, ledger.invoice(allocation.invoice()), others(slip, allocation, pending)))
                .toList();
    }

    private static Money others(Slip slip, Allocation allocation, Map<InvoiceRef, Money> pending) {
        Money none = Money.zero(allocation.amount().getCurrencyUnit());
        Money all = pending.getOrDefault(allocation.invoice(), none);
        return slip.status().open() ? all.minus(allocation.amount()) : all;
    }
}
