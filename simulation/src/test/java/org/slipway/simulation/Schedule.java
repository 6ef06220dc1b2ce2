// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slipway.api.SupplierScope;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.Slip;
import org.slipway.posting.internal.SimulatedPosting;

/** One run of everything from one seed: some dozens of things happen, then all is well again, then it is checked. */
final class Schedule {

    private static final int FEWEST_ACTS = 15;
    private static final int MORE_ACTS = 45;

    private final long seed;
    private final World world;
    private final Optional<Violation> violation;

    private Schedule(long seed, World world, Optional<Violation> violation) {
        this.seed = seed;
        this.world = world;
        this.violation = violation;
    }

    /** Runs it on that build. */
    static Schedule run(long seed, Build build, Consumer<String> told) {
        Lot lot = new Lot(seed);
        World world = new World(lot, build, told);
        int acts = FEWEST_ACTS + lot.below(MORE_ACTS);
        for (int act = 0; act < acts; act++) {
            world.act();
        }
        world.heal();
        Optional<Violation> violation = world.violation().or(() -> new Checker(world).check());
        violation.ifPresent(found -> told.accept(found.invariant() + ": " + found.text()));
        return new Schedule(seed, world, violation);
    }

    long seed() {
        return seed;
    }

    /** What did not hold. */
    Optional<Violation> violation() {
        return violation;
    }

    /** What happened, counted. */
    Tally tally() {
        Tally tally = world.tally();
        tally.count("schedules", 1);
        tally.count("slips acknowledged", world.history().acknowledged().size());
        tally.count("decisions acknowledged", world.history().decisions().size());
        tally.count("mails", world.history().mails().size());
        tally.count("receipts", world.host().entries().size());
        slips().filter(slip -> world.history().ambiguous().contains(SimulatedPosting.key(slip)))
                .forEach(slip -> tally.count("ambiguous outcome, in the end " + slip.status() + " by " + last(slip)));
        return tally;
    }

    private Stream<Slip> slips() {
        return world.codes().stream()
                .flatMap(code -> world.database().slips().find(SupplierScope.EVERY, code).stream());
    }

    private String last(Slip slip) {
        return world.database().slips().steps(slip.ref()).stream()
                .reduce((first, second) -> second)
                .flatMap(PastStep::by)
                .orElse("");
    }
}
