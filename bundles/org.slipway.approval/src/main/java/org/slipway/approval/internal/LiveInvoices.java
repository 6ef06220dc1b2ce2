// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.InvoiceRef;
import org.slipway.api.UnavailableException;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.Slip;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.host.SupplierInvoices;

/** What the host says of the invoices that a slip pays, by one call. That it says nothing is an answer, too. */
final class LiveInvoices {

    private static final Logger LOG = LoggerFactory.getLogger(LiveInvoices.class);

    private final HostLedger ledger;

    LiveInvoices(HostLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * An answer of the host, or that there was none.
     *
     * @param supplier empty if there was none
     * @param invoices those that the host knows
     * @param gap why it is not known what the invoices owe; empty if it is
     */
    record Answer(Optional<Supplier> supplier, Map<InvoiceRef, Invoice> invoices, Optional<DecisionRefusal> gap) {

        private static final Answer NONE =
                new Answer(Optional.empty(), Map.of(), Optional.of(DecisionRefusal.HOST_UNAVAILABLE));

        private static Answer of(SupplierInvoices live, Set<InvoiceRef> asked) {
            return new Answer(
                    Optional.of(live.supplier()),
                    live.invoices(),
                    live.invoices().keySet().containsAll(asked)
                            ? Optional.empty()
                            : Optional.of(DecisionRefusal.INVOICE_UNKNOWN));
        }

        /** Digest of what the invoices owe; empty if there was no answer. */
        Optional<String> shown() {
            return supplier.map(known -> ShownDigest.balances(invoices));
        }
    }

    /** The slip is in our books: a host that has lost whose it is is as good as one that does not answer. */
    Answer of(Slip slip) {
        Set<InvoiceRef> asked = slip.figures().settlement().allocations().stream()
                .map(Allocation::invoice)
                .collect(Collectors.toSet());
        try {
            Optional<SupplierInvoices> live = ledger.invoices(asked);
            if (live.isEmpty()) {
                LOG.warn(
                        "Slip {}: the host does not know supplier {}",
                        slip.code(),
                        slip.ref().supplier());
            }
            return live.map(found -> Answer.of(found, asked)).orElse(Answer.NONE);
        } catch (UnavailableException e) {
            LOG.warn("Slip {} without what its invoices owe: {}", slip.code(), e.getMessage());
            return Answer.NONE;
        }
    }
}
