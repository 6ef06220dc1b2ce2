// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.slipway.api.SupplierScope;
import org.slipway.api.audit.SlipComparison;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStatus;
import org.slipway.posting.internal.SimulatedPosting;
import org.slipway.spi.audit.SlipTrail;
import org.slipway.spi.host.PostedReceipt;
import org.slipway.spi.work.Work;
import org.slipway.testkit.InvoiceBuilder;
import org.slipway.testkit.Suppliers;

/** Holds what everybody was told against store and books. */
final class Checker {

    private static final Money TOTAL = InvoiceBuilder.invoice().build().totals().total();
    private static final Set<SlipStatus> PAID = Set.of(SlipStatus.APPROVED, SlipStatus.POSTED);

    private static final int MOST_DIFFERENCES = 200;

    private final World world;
    private final List<Slip> slips;

    Checker(World world) {
        this.world = world;
        this.slips = slips(world).toList();
    }

    private static Stream<Slip> slips(World world) {
        return world.codes().stream()
                .flatMap(code -> world.database().slips().find(SupplierScope.EVERY, code).stream());
    }

    /** The first invariant that does not hold; empty if all do. */
    Optional<Violation> check() {
        return Stream.of(
                        lost(),
                        decisions(),
                        receipts(),
                        withinTotal(world).stream(),
                        inFlight(),
                        trail(),
                        mails(),
                        compared())
                .flatMap(found -> found)
                .findFirst();
    }

    private Stream<Violation> lost() {
        return world.history().acknowledged().stream()
                .filter(code -> slips.stream().noneMatch(slip -> slip.code().equals(code)))
                .map(code -> new Violation(
                        Invariant.ACKNOWLEDGED_EXISTS, "slip " + code + " was acknowledged and does not exist"));
    }

    private Stream<Violation> decisions() {
        return world.history().decisions().stream()
                .filter(told -> !stands(told))
                .map(told -> new Violation(
                        Invariant.DECISION_STANDS,
                        told.by() + " was told that slip " + told.slip() + " is " + told.led() + ", and it never was"));
    }

    private boolean stands(History.Told told) {
        return steps(told.slip()).stream()
                .skip(told.number() - 1L)
                .limit(1)
                .anyMatch(step ->
                        step.step().to().contains(told.led()) && step.by().equals(Optional.of(told.by())));
    }

    private Stream<Violation> receipts() {
        return slips.stream().flatMap(slip -> receipts(slip).stream());
    }

    private Optional<Violation> receipts(Slip slip) {
        List<PostedReceipt> found = world.host().entries().stream()
                .filter(entry -> SimulatedPosting.slip(entry.key()).equals(Optional.of(slip.code())))
                .toList();
        String text = "slip " + slip.code() + " is " + slip.status() + " and has " + found.size() + " receipts";
        if (found.size() > 1) {
            return Optional.of(new Violation(Invariant.ONE_RECEIPT, text));
        }
        return (slip.status() == SlipStatus.POSTED) == (found.size() == 1) || crossed(slip)
                ? Optional.empty()
                : Optional.of(new Violation(Invariant.POSTED_IFF_RECEIPT, text));
    }

    /** Of two calls one was taken, the other was believed, and a person was told. */
    private boolean crossed(Slip slip) {
        return world.history().crossed().contains(SimulatedPosting.key(slip))
                && world.history().told().contains(slip.code());
    }

    /** What is approved and posted on each invoice, at this moment. */
    static Optional<Violation> withinTotal(World world) {
        return SimulatedHost.INVOICES.stream()
                .flatMap(invoice -> over(world, invoice).stream())
                .findFirst();
    }

    private static Optional<Violation> over(World world, String invoice) {
        Money paid = slips(world)
                .filter(slip -> PAID.contains(slip.status()))
                .filter(slip -> slip.origin().invoice().invoice().equals(invoice))
                .map(slip -> slip.figures().amount())
                .reduce(Money.zero(TOTAL.getCurrencyUnit()), Money::plus);
        return paid.isGreaterThan(TOTAL)
                ? Optional.of(new Violation(
                        Invariant.WITHIN_TOTAL, paid + " is approved on invoice " + invoice + " of " + TOTAL))
                : Optional.empty();
    }

    private Stream<Violation> inFlight() {
        Stream<String> work = world.database().allWork().stream().map(Checker::name);
        Stream<String> approved = slips.stream()
                .filter(slip -> slip.status() == SlipStatus.APPROVED)
                .map(slip -> "slip " + slip.code() + " is still APPROVED");
        return Stream.concat(work, approved).map(text -> new Violation(Invariant.NOTHING_IN_FLIGHT, text));
    }

    private static String name(Work work) {
        return work.kind() + " of " + work.target() + " still waits";
    }

    private Stream<Violation> trail() {
        return slips.stream().flatMap(slip -> {
            List<PastStep> steps = steps(slip.code());
            SlipTrail trail = SlipTrail.read(world.database().audit(), slip);
            Set<SlipComparison.Difference> differences = trail.differences(steps);
            return differences.isEmpty() && trail.rows().size() == steps.size()
                    ? Stream.empty()
                    : Stream.of(new Violation(
                            Invariant.TRAIL_HOLDS,
                            "the trail of slip " + slip.code() + " has "
                                    + trail.rows().size() + " rows of " + steps.size() + " steps and differs in "
                                    + differences));
        });
    }

    private List<PastStep> steps(SlipCode code) {
        return slips.stream()
                .filter(slip -> slip.code().equals(code))
                .findFirst()
                .map(slip -> world.database().slips().steps(slip.ref()))
                .orElse(List.of());
    }

    private Stream<Violation> mails() {
        Stream<Violation> untrue = world.history().mails().stream()
                .filter(mail -> !standing(mail.slip()).contains(mail.step()))
                .map(mail -> mail(mail, "was mailed, and was never taken or was taken back"));
        Stream<Violation> missing = slips.stream()
                .flatMap(slip -> standing(slip.code()).stream().map(step -> new History.Mail(slip.code(), step)))
                .filter(mail -> !world.history().mails().contains(mail))
                .map(mail -> mail(mail, "was never mailed"));
        return Stream.concat(untrue, missing);
    }

    private static Violation mail(History.Mail mail, String text) {
        return new Violation(
                Invariant.MAILS_TELL_THE_TRUTH, "step " + mail.step() + " of slip " + mail.slip() + " " + text);
    }

    /** The steps of a slip that were not taken back, as {@code 2 APPROVE}. */
    private List<String> standing(SlipCode code) {
        List<PastStep> steps = steps(code);
        return Stream.iterate(0, place -> place < steps.size(), place -> place + 1)
                .filter(place -> place + 1 == steps.size()
                        || !steps.get(place + 1).step().undoes())
                .map(place -> (place + 1) + " "
                        + Objects.requireNonNull(steps.get(place)).step())
                .toList();
    }

    private Stream<Violation> compared() {
        return world.database().comparisons().differences(Suppliers.TALA.id(), "", MOST_DIFFERENCES).stream()
                .filter(found -> slips.stream().noneMatch(slip -> slip.code().equals(found.slip()) && crossed(slip)))
                .map(found ->
                        new Violation(Invariant.COMPARISON_FINDS_NOTHING, found.kind() + " of slip " + found.slip()));
    }
}
