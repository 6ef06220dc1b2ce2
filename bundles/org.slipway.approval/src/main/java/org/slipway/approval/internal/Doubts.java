// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.operation.AttemptEnd;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.spi.store.SlipQueries;
import org.slipway.spi.work.OpenWorkStore;
import org.slipway.spi.work.WorkKinds;

/** Names the approved slips of which nobody knows yet whether the host has their receipts. */
final class Doubts {

    private final SlipQueries slips;
    private final OpenWorkStore work;

    Doubts(SlipQueries slips, OpenWorkStore work) {
        this.slips = slips;
        this.work = work;
    }

    /** By invoice, of those that a slip pays; one without such slips is missing. The slip itself is left out. */
    Map<InvoiceRef, List<SlipCode>> about(Slip slip) {
        SupplierId supplier = slip.ref().supplier();
        Map<InvoiceRef, List<SlipCode>> inPosting = slips.inPosting(supplier, Balances.ids(slip));
        Set<String> approved = inPosting.values().stream()
                .flatMap(Collection::stream)
                .map(SlipCode::value)
                .collect(Collectors.toSet());
        Set<String> doubtful = work.about(SupplierScope.of(supplier), approved).stream()
                .filter(Doubts::inDoubt)
                .map(OpenWork::target)
                .collect(Collectors.toSet());
        return keep(inPosting, code -> !code.equals(slip.code()) && doubtful.contains(code.value()));
    }

    private static boolean inDoubt(OpenWork open) {
        return open.kind().equals(WorkKinds.POST_RECEIPT.value())
                && (open.progress().parked() || open.progress().end() == AttemptEnd.UNKNOWN);
    }

    private static Map<InvoiceRef, List<SlipCode>> keep(
            Map<InvoiceRef, List<SlipCode>> all, Predicate<SlipCode> wanted) {
        return all.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(wanted))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream().filter(wanted).toList()));
    }
}
