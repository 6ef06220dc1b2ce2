// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierScope;
import org.slipway.api.UnavailableException;
import org.slipway.api.check.NamedResult;
import org.slipway.api.check.SlipChecks;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipRef;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SlipStep;
import org.slipway.spi.check.FileFacts;
import org.slipway.spi.check.OtherSlip;
import org.slipway.spi.check.SlipFacts;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.host.SupplierInvoices;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkKinds;
import org.slipway.spi.work.WorkResult;

/**
 * Checks one slip as long as staff may decide on it, and keeps what was said if it is not what was said before. Other slips
 * of its invoices, or that show the same, are checked again after it, once; so they are after it was decided. While the host
 * does not answer, what is known without it is kept.
 */
final class SlipChecking {

    /** Payload of work that follows from another slip's: none follows from it. */
    private static final String AFTER_ANOTHER = "after another";

    private final CheckSources sources;
    private final HostLedger ledger;
    private final FactGathering gathering;
    private final Thresholds thresholds;
    private final Clock clock;

    SlipChecking(CheckSources sources, HostLedger ledger, Thresholds thresholds, Clock clock) {
        this.sources = sources;
        this.ledger = ledger;
        this.gathering = new FactGathering(sources);
        this.thresholds = thresholds;
        this.clock = clock;
    }

    WorkResult check(WorkClaim claim, CheckRound round) {
        SlipRef ref = claim.work().slip();
        Optional<Slip> found = sources.slips().find(SupplierScope.of(ref.supplier()), ref.code());
        if (found.isEmpty()) {
            return new WorkResult.Done();
        }
        Slip slip = found.get();
        return SlipStep.APPROVE.startsAt(slip.status())
                ? checked(claim, slip, round)
                : new WorkResult.Done(follow(claim, concerned(slip)), List.of());
    }

    private WorkResult checked(WorkClaim claim, Slip slip, CheckRound round) {
        try {
            SlipFacts facts = check(slip, ledger.invoices(invoices(slip)), round);
            return new WorkResult.Done(
                    follow(claim, Stream.concat(showingTheSame(facts), ofItsInvoices(slip))), List.of());
        } catch (UnavailableException e) {
            check(slip, Optional.empty(), round);
            return new WorkResult.NotSent("slip " + slip.code() + " is checked without the host: " + e.getMessage());
        }
    }

    private static Set<InvoiceRef> invoices(Slip slip) {
        return slip.figures().settlement().allocations().stream()
                .map(Allocation::invoice)
                .collect(Collectors.toSet());
    }

    private SlipFacts check(Slip slip, Optional<SupplierInvoices> live, CheckRound round) {
        SlipFacts facts = facts(slip, live);
        List<NamedResult> said = round.about(facts);
        SlipChecks checks = new SlipChecks(said, Optional.of(clock.instant().truncatedTo(ChronoUnit.MICROS)));
        if (!checks.results().equals(sources.checks().latest(slip.ref()).results())) {
            sources.checks().store(slip.ref(), checks);
        }
        return facts;
    }

    private SlipFacts facts(Slip slip, Optional<SupplierInvoices> live) {
        return gathering.of(slip, live, thresholds.of(slip.ref().supplier()));
    }

    /** Whom it concerns what became of a slip; that it is posted is no news to those that show the same. */
    private Stream<SlipCode> concerned(Slip slip) {
        return slip.status() == SlipStatus.POSTED
                ? ofItsInvoices(slip)
                : Stream.concat(showingTheSame(facts(slip, Optional.empty())), ofItsInvoices(slip));
    }

    private Stream<SlipCode> ofItsInvoices(Slip slip) {
        return invoices(slip).stream()
                .flatMap(invoice -> sources.slips().ofInvoice(invoice).stream())
                .filter(other -> !other.code().equals(slip.code()) && SlipStep.APPROVE.startsAt(other.status()))
                .map(Slip::code);
    }

    private static Stream<SlipCode> showingTheSame(SlipFacts facts) {
        FileFacts file = facts.file();
        return Stream.of(
                        facts.history().sameReference().stream(),
                        file.sameBytes().stream(),
                        file.samePixels().stream(),
                        file.similar().stream().map(FileFacts.SimilarPicture::other))
                .flatMap(same -> same)
                .filter(other -> SlipStep.APPROVE.startsAt(other.status()))
                .map(OtherSlip::code);
    }

    private static List<Work> follow(WorkClaim claim, Stream<SlipCode> others) {
        return claim.work().payload().equals(AFTER_ANOTHER)
                ? List.of()
                : others.distinct()
                        .map(code ->
                                new Work(WorkKinds.CHECK_SLIP, claim.work().supplier(), code.value(), AFTER_ANOTHER))
                        .toList();
    }
}
