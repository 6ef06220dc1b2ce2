// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slipway.api.InvoiceRef;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.Shown;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.Slip;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.Balance;
import org.slipway.spi.store.Reservations;
import org.slipway.spi.store.Reserved;

/** Reads what an approval needs to know of the invoices that a slip pays, in the order that makes it safe. */
final class Balances {

    private final Reservations reservations;
    private final LiveInvoices invoices;

    Balances(Reservations reservations, HostLedger ledger) {
        this.reservations = reservations;
        this.invoices = new LiveInvoices(ledger);
    }

    /**
     * Both sides of the balances at this moment.
     *
     * @param reserved what is reserved on each invoice
     */
    record Reading(CurrencyUnit currency, Map<InvoiceRef, Reserved> reserved, LiveInvoices.Answer live) {

        /** Why the slip is not approved by somebody who was shown this; empty if what can be reserved decides. */
        Optional<DecisionRefusal> objection(Shown shown) {
            if (live.gap().isPresent()) {
                return live.gap();
            }
            if (shown.balances().isEmpty()) {
                return Optional.of(DecisionRefusal.BALANCE_NOT_SHOWN);
            }
            if (!shown.balances().equals(live.shown())) {
                return Optional.of(DecisionRefusal.BALANCE_CHANGED);
            }
            return objection();
        }

        /** The same by somebody who was shown none. */
        Optional<DecisionRefusal> objection() {
            if (live.gap().isPresent()) {
                return live.gap();
            }
            return sameCurrency() ? Optional.empty() : Optional.of(DecisionRefusal.CURRENCY_CHANGED);
        }

        /** Whether all invoices are still kept in the slip's currency. */
        private boolean sameCurrency() {
            return live.invoices().values().stream()
                    .allMatch(invoice ->
                            invoice.totals().outstanding().getCurrencyUnit().equals(currency));
        }

        /** What can be reserved of each invoice; only where there is no objection. */
        Map<InvoiceRef, Balance> reservable() {
            return live.invoices().values().stream()
                    .collect(Collectors.toMap(
                            Invoice::ref, invoice -> new Balance(of(invoice.ref()), payable(invoice))));
        }

        private Reserved of(InvoiceRef invoice) {
            return Objects.requireNonNull(reserved.get(invoice));
        }

        /** Nothing can be allocated to an invoice that is cancelled by now. */
        private Money payable(Invoice invoice) {
            return invoice.payable() ? invoice.totals().outstanding() : Money.zero(currency);
        }
    }

    /** First what is reserved, then what the host says by one call: a posting in between shows as a release. */
    Reading read(Slip slip) {
        CurrencyUnit currency = slip.figures().amount().getCurrencyUnit();
        Map<InvoiceRef, Reserved> reserved = reservations.reserved(slip.ref().supplier(), ids(slip), currency);
        return new Reading(currency, reserved, invoices.of(slip));
    }

    /** The host's ids of the invoices that a slip pays. */
    static Set<String> ids(Slip slip) {
        return slip.figures().settlement().allocations().stream()
                .map(Allocation::invoice)
                .map(InvoiceRef::invoice)
                .collect(Collectors.toSet());
    }
}
