// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.Slip;
import org.slipway.spi.store.Balance;
import org.slipway.spi.store.Reservations;
import org.slipway.spi.store.Reserved;
import org.slipway.spi.store.SlipTransition;
import org.slipway.spi.store.SubmittedSlip;
import org.slipway.spi.store.TransitionAnswer;

/** What is reserved and pending on invoices, in memory. */
final class MemoryReservations implements Reservations {

    private final MemoryDatabase database;

    MemoryReservations(MemoryDatabase database) {
        this.database = database;
    }

    /** Empty if the step's effect was had. */
    Optional<TransitionAnswer> allocate(Slip slip, SlipTransition transition) {
        List<Allocation> allocations = slip.figures().settlement().allocations();
        return switch (transition.taken().step().effect()) {
            case NONE -> Optional.empty();
            case RESERVE -> reserve(allocations, transition);
            case RELEASE -> {
                allocations.forEach(allocation ->
                        reserve(allocation.invoice(), allocation.amount().negated(), 1));
                yield Optional.empty();
            }
        };
    }

    private Optional<TransitionAnswer> reserve(List<Allocation> allocations, SlipTransition transition) {
        Optional<TransitionAnswer> refusal = allocations.stream()
                .flatMap(allocation -> refusal(allocation, transition.of(allocation.invoice())).stream())
                .findFirst();
        if (refusal.isEmpty()) {
            allocations.forEach(allocation -> reserve(allocation.invoice(), allocation.amount(), 0));
        }
        return refusal;
    }

    private Optional<TransitionAnswer> refusal(Allocation allocation, Balance balance) {
        Reserved now = reservedOn(allocation.invoice(), allocation.amount().getCurrencyUnit());
        return balance.refusal(now, allocation.amount());
    }

    private void reserve(InvoiceRef invoice, Money more, int releases) {
        Reserved now = reservedOn(invoice, more.getCurrencyUnit());
        database.reserved.put(invoice, new Reserved(now.amount().plus(more), now.releases() + releases));
    }

    @Override
    public Map<InvoiceRef, Money> pending(SupplierId supplier, Set<String> invoices, CurrencyUnit currency) {
        return database.transaction(() -> database.slips.values().stream()
                .map(SubmittedSlip::slip)
                .filter(slip -> slip.status().open()
                        && slip.figures().amount().getCurrencyUnit().equals(currency))
                .flatMap(slip -> slip.figures().settlement().allocations().stream())
                .filter(allocation -> allocation.invoice().supplier().equals(supplier)
                        && invoices.contains(allocation.invoice().invoice()))
                .collect(Collectors.toMap(Allocation::invoice, Allocation::amount, Money::plus)));
    }

    @Override
    public Map<InvoiceRef, Reserved> reserved(SupplierId supplier, Set<String> invoices, CurrencyUnit currency) {
        return database.transaction(() -> invoices.stream()
                .map(invoice -> new InvoiceRef(supplier, invoice))
                .collect(Collectors.toMap(Function.identity(), invoice -> reservedOn(invoice, currency))));
    }

    private Reserved reservedOn(InvoiceRef invoice, CurrencyUnit currency) {
        return database.reserved.getOrDefault(invoice, Reserved.nothing(currency));
    }
}
