// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slipway.api.InvoiceRef;
import org.slipway.api.approval.RelatedSlips;
import org.slipway.api.approval.RelatedSlips.CustomerHistory;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipOrder;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.store.RelatedSlipStore;
import org.slipway.spi.store.SubmittedSlip;

/** Finds related slips in memory. */
final class MemoryRelatedSlips implements RelatedSlipStore {

    private final MemoryDatabase database;

    MemoryRelatedSlips(MemoryDatabase database) {
        this.database = database;
    }

    @Override
    public RelatedSlips of(Slip slip) {
        Set<InvoiceRef> invoices = invoices(slip);
        List<Slip> ofCustomer = others(
                slip,
                one -> one.origin()
                        .customer()
                        .id()
                        .equals(slip.origin().customer().id()));
        Map<SlipStatus, Integer> counts = ofCustomer.stream()
                .limit(CustomerHistory.MOST_COUNTED)
                .collect(Collectors.toMap(Slip::status, one -> 1, Integer::sum));
        return new RelatedSlips(
                predecessor(slip),
                newest(others(
                        slip,
                        one -> one.origin()
                                .replaces()
                                .filter(slip.code()::equals)
                                .isPresent())),
                newest(others(slip, one -> invoices(one).stream().anyMatch(invoices::contains))),
                new CustomerHistory(newest(ofCustomer), counts, ofCustomer.size() <= CustomerHistory.MOST_COUNTED));
    }

    private Optional<Slip> predecessor(Slip slip) {
        return others(
                        slip,
                        one -> slip.origin()
                                .replaces()
                                .filter(one.code()::equals)
                                .isPresent())
                .stream()
                .findFirst();
    }

    private static Set<InvoiceRef> invoices(Slip slip) {
        Set<InvoiceRef> invoices = new HashSet<>();
        invoices.add(slip.origin().invoice());
        slip.figures().settlement().allocations().stream()
                .map(Allocation::invoice)
                .forEach(invoices::add);
        return invoices;
    }

    private static List<Slip> newest(List<Slip> slips) {
        return slips.stream().limit(RelatedSlips.MOST).toList();
    }

    private List<Slip> others(Slip slip, Predicate<Slip> related) {
        return database.transaction(() -> {
            Stream<Slip> all = database.slips.values().stream().map(SubmittedSlip::slip);
            return all.filter(one -> one.ref().supplier().equals(slip.ref().supplier())
                            && !one.code().equals(slip.code())
                            && related.test(one))
                    .sorted(SlipOrder.OLDEST_SUBMISSION.reversed())
                    .toList();
        });
    }
}
