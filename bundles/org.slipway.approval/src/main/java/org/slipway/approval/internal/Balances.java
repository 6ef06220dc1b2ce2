// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slipway.api.InvoiceRef;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.Slip;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.AllocationStep;
import org.slipway.spi.store.Reserved;
import org.slipway.spi.store.SlipStore;

/** Reads what an approval needs to know of an invoice, in the order that makes it safe. */
final class Balances {

    private final SlipStore slips;
    private final HostLedger ledger;

    Balances(SlipStore slips, HostLedger ledger) {
        this.slips = slips;
        this.ledger = ledger;
    }

    /** The reservation of all that a slip allocates, with the balances as they are at this moment. */
    AllocationStep reserve(Slip slip) {
        return new AllocationStep.Reserve(slip.figures().settlement().allocations().stream()
                .map(Allocation::invoice)
                .collect(Collectors.toMap(
                        Function.identity(),
                        invoice -> balance(invoice, slip.figures().amount().getCurrencyUnit()))));
    }

    private AllocationStep.Balance balance(InvoiceRef invoice, CurrencyUnit currency) {
        // first what is reserved, then what the host says: a posting in between shows as a release
        Reserved seen = slips.reserved(invoice, currency);
        return new AllocationStep.Balance(seen, outstanding(invoice, currency));
    }

    /** Nothing can be allocated to an invoice that is unknown, cancelled or kept in another currency by now. */
    private Money outstanding(InvoiceRef invoice, CurrencyUnit currency) {
        Money nothing = Money.zero(currency);
        return ledger.invoice(invoice)
                .filter(Invoice::payable)
                .map(found -> found.totals().outstanding())
                .filter(nothing::isSameCurrency)
                .orElse(nothing);
    }
}
