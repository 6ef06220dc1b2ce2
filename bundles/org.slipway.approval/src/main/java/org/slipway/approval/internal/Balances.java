// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.Slip;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.host.SupplierInvoices;
import org.slipway.spi.store.Balance;
import org.slipway.spi.store.Reservations;
import org.slipway.spi.store.Reserved;

/** Reads what an approval needs to know of the invoices that a slip pays, in the order that makes it safe. */
final class Balances {

    private final Reservations reservations;
    private final HostLedger ledger;

    Balances(Reservations reservations, HostLedger ledger) {
        this.reservations = reservations;
        this.ledger = ledger;
    }

    /**
     * Both sides of the balances at this moment.
     *
     * @param reservable what can be reserved of each invoice
     * @param shown digest of what the invoices owe
     * @param sameCurrency whether all invoices are still kept in the slip's currency
     */
    record Reading(Map<InvoiceRef, Balance> reservable, String shown, boolean sameCurrency) {}

    /** First what is reserved, then what the host says by one call: a posting in between shows as a release. */
    Reading read(Slip slip) {
        CurrencyUnit currency = slip.figures().amount().getCurrencyUnit();
        SupplierId supplier = slip.ref().supplier();
        Map<InvoiceRef, Reserved> seen = reservations.reserved(supplier, ids(slip), currency);
        Map<InvoiceRef, Invoice> invoices =
                ledger.invoices(seen.keySet()).map(SupplierInvoices::invoices).orElse(Map.of());
        Map<InvoiceRef, Balance> balances = new HashMap<>();
        seen.forEach((invoice, reserved) ->
                balances.put(invoice, new Balance(reserved, payable(invoices, invoice, currency))));
        Map<InvoiceRef, Money> outstanding = outstanding(invoices);
        boolean sameCurrency = outstanding.values().stream()
                .allMatch(money -> money.getCurrencyUnit().equals(currency));
        return new Reading(balances, ShownDigest.balances(outstanding), sameCurrency);
    }

    /** The host's ids of the invoices that a slip pays. */
    static Set<String> ids(Slip slip) {
        return slip.figures().settlement().allocations().stream()
                .map(Allocation::invoice)
                .map(InvoiceRef::invoice)
                .collect(Collectors.toSet());
    }

    /** What invoices owe; those that are not known are missing. */
    static Map<InvoiceRef, Money> outstanding(Map<InvoiceRef, Invoice> invoices) {
        return invoices.values().stream()
                .collect(Collectors.toMap(
                        Invoice::ref, invoice -> invoice.totals().outstanding()));
    }

    /** Nothing can be allocated to an invoice that is unknown, cancelled or kept in another currency by now. */
    private static Money payable(Map<InvoiceRef, Invoice> invoices, InvoiceRef ref, CurrencyUnit currency) {
        Money nothing = Money.zero(currency);
        Invoice invoice = invoices.get(ref);
        return invoice == null
                        || !invoice.payable()
                        || !nothing.isSameCurrency(invoice.totals().outstanding())
                ? nothing
                : invoice.totals().outstanding();
    }
}
