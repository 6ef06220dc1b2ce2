// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierScope;
import org.slipway.api.file.SameFile;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipFigures;
import org.slipway.api.slip.SlipOrder;
import org.slipway.api.slip.SlipState;
import org.slipway.spi.check.BookFacts;
import org.slipway.spi.check.CheckThresholds;
import org.slipway.spi.check.FileFacts;
import org.slipway.spi.check.FileFacts.SimilarPicture;
import org.slipway.spi.check.HistoryFacts;
import org.slipway.spi.check.OtherSlip;
import org.slipway.spi.check.SlipFacts;
import org.slipway.spi.file.PictureComparison;
import org.slipway.spi.host.SupplierInvoices;
import org.slipway.spi.store.CheckStore;

/** Gathers all that checks may know of a slip, each thing once. */
final class FactGathering {

    private final CheckSources sources;

    FactGathering(CheckSources sources) {
        this.sources = sources;
    }

    /**
     * The facts about a slip.
     *
     * @param live what the host says; empty if it does not answer
     */
    SlipFacts of(Slip slip, Optional<SupplierInvoices> live, CheckThresholds thresholds) {
        return new SlipFacts(slip, books(slip, live), file(slip), history(slip), thresholds);
    }

    private BookFacts books(Slip slip, Optional<SupplierInvoices> live) {
        ZoneId zone = live.map(known -> known.supplier().locality().zone()).orElse(ZoneOffset.UTC);
        return new BookFacts(zone, live.map(SupplierInvoices::invoices).orElse(Map.of()), otherPending(slip));
    }

    private Map<InvoiceRef, Money> otherPending(Slip slip) {
        List<Allocation> allocations = slip.figures().settlement().allocations();
        Set<String> ids = allocations.stream()
                .map(allocation -> allocation.invoice().invoice())
                .collect(Collectors.toSet());
        Map<InvoiceRef, Money> pending = new HashMap<>(sources.reservations()
                .pending(slip.ref().supplier(), ids, slip.figures().amount().getCurrencyUnit()));
        if (slip.status().open()) {
            allocations.forEach(
                    own -> pending.computeIfPresent(own.invoice(), (invoice, all) -> all.minus(own.amount())));
        }
        return pending;
    }

    private FileFacts file(Slip slip) {
        List<SameFile> same = sources.files().findings().same(slip.ref());
        return new FileFacts(
                sources.files().findings().scan(slip.ref()),
                others(slip, codes(same, SameFile::bytes)),
                others(slip, codes(same, file -> !file.bytes())),
                similar(slip, same));
    }

    private static List<SlipCode> codes(List<SameFile> same, Predicate<SameFile> wanted) {
        return same.stream().filter(wanted).map(SameFile::slip).toList();
    }

    /** What is the same need not be called similar as well. */
    private List<SimilarPicture> similar(Slip slip, List<SameFile> same) {
        List<SlipCode> known = codes(same, file -> true);
        return sources.files().pictures().alike(slip.ref()).stream()
                .filter(alike -> !known.contains(alike.slip()))
                .flatMap(alike -> similar(slip, alike).stream())
                .toList();
    }

    private Optional<SimilarPicture> similar(Slip slip, PictureComparison.AlikePicture alike) {
        return sources.slips()
                .find(SupplierScope.of(slip.ref().supplier()), alike.slip())
                .map(other -> new SimilarPicture(
                        other(slip, other),
                        alike.percent(),
                        alike.lines(),
                        other.figures().amount().equals(slip.figures().amount())));
    }

    private HistoryFacts history(Slip slip) {
        CheckStore.ReferenceKey key = key(slip.figures());
        sources.checks().storeReference(slip.ref(), key);
        CheckStore.CustomerPast past = sources.checks().past(slip.ref());
        return new HistoryFacts(
                others(slip, sources.checks().sameReference(slip.ref(), key)),
                accountSince(slip),
                past.slipsInADay(),
                past.paidBefore());
    }

    /** A reference without letters and digits is compared as it was typed. */
    private static CheckStore.ReferenceKey key(SlipFigures figures) {
        String folded = ReferenceFold.key(ReferenceLabel.without(figures.referenceNo()));
        String key = folded.isEmpty() ? figures.referenceNo() : folded;
        return new CheckStore.ReferenceKey(
                figures.method().account().id(), key.substring(0, Math.min(key.length(), 200)));
    }

    private Optional<Instant> accountSince(Slip slip) {
        return sources.methods().methods(slip.ref().supplier()).stream()
                .filter(method -> method.id().equals(slip.figures().method().id()))
                .flatMap(method -> method.inForce().stream())
                .map(ManagedMethod.Confirmed::at)
                .findFirst();
    }

    private List<OtherSlip> others(Slip slip, List<SlipCode> codes) {
        SupplierScope scope = SupplierScope.of(slip.ref().supplier());
        return codes.stream()
                .flatMap(code -> sources.slips().find(scope, code).stream())
                .map(other -> other(slip, other))
                .toList();
    }

    private static OtherSlip other(Slip slip, Slip other) {
        return new OtherSlip(
                other.code(),
                other.status(),
                rejected(other.state()),
                SlipOrder.OLDEST_SUBMISSION.compare(other, slip) < 0,
                other.origin().customer().id().equals(slip.origin().customer().id()),
                slip.origin().replaces().filter(other.code()::equals).isPresent());
    }

    private static Optional<RejectReason> rejected(SlipState state) {
        return state instanceof SlipState.Rejected rejected
                ? Optional.of(rejected.rejection().reason())
                : Optional.empty();
    }
}
