// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slipway.api.UnavailableException;
import org.slipway.api.invoice.SupplierProfile;
import org.slipway.api.slip.SlipCode;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.store.MemoryDatabase;

/** One database, one host, two processes, and people: all on one thread, all drawn from one seed. */
final class World {

    private static final int NODES = 2;
    private static final int DEEPEST = 2;

    private final Lot lot;
    private final Build build;
    private final Consumer<String> told;
    private final MutableClock clock = MutableClock.standing();
    private final MemoryDatabase database = new MemoryDatabase(clock);
    private final History history = new History();
    private final Tally tally = new Tally();
    private final Set<SlipCode> codes = new LinkedHashSet<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Faults faults;
    private final SimulatedHost host;
    private final SupplierProfile profile;
    private final People people;
    private Optional<Violation> violation = Optional.empty();
    private int depth;

    World(Lot lot, Build build, Consumer<String> told) {
        this.lot = lot;
        this.build = build;
        this.told = told;
        this.faults = new Faults(lot, build.faultsToMeet());
        this.host = new SimulatedHost(clock, lot, history);
        this.profile = Profiles.drawn(lot);
        this.people = new People(this);
        for (int place = 0; place < NODES; place++) {
            nodes.add(start());
        }
    }

    private Node start() {
        return new Node(this, build, supplier -> profile);
    }

    Lot lot() {
        return lot;
    }

    Faults faults() {
        return faults;
    }

    MutableClock clock() {
        return clock;
    }

    MemoryDatabase database() {
        return database;
    }

    SimulatedHost host() {
        return host;
    }

    History history() {
        return history;
    }

    Tally tally() {
        return tally;
    }

    /** Every code that a slip was ever given. */
    Set<SlipCode> codes() {
        return codes;
    }

    /** Whether nobody but who asks is in the middle of anything. */
    boolean atRest() {
        return depth <= 1;
    }

    List<Node> nodes() {
        return List.copyOf(nodes);
    }

    /** A process that runs; one that has ended is started again. */
    Node node() {
        return running(lot.below(NODES));
    }

    private Node running(int place) {
        if (!nodes.get(place).alive()) {
            nodes.set(place, start());
            tell("a process starts");
        }
        return nodes.get(place);
    }

    /** What goes on, for who reads along. */
    void tell(String line) {
        told.accept(line);
    }

    /** Time goes by for everybody. */
    void pass(Duration duration) {
        clock.advance(duration);
    }

    /** One thing happens, whoever does it; a process that ends, or what is away, ends it. */
    void act() {
        during(people::act);
    }

    /** The same for one thing that is given. */
    void during(Runnable act) {
        depth++;
        try {
            act.run();
        } catch (Crash | UnavailableException e) {
            // who waits for the answer gets none
        } catch (RuntimeException e) {
            broken(new Violation(Invariant.NO_SURPRISE, e.toString()));
        } finally {
            depth--;
        }
    }

    /** Somebody else does something in between, if that is drawn. */
    void interrupt() {
        if (depth <= DEEPEST && faults.interrupt()) {
            tally.count("something came in between");
            act();
        }
    }

    /** A process stands still for so long, while others work. */
    void overtake(Node slow, Duration pause) {
        pass(pause);
        if (depth <= DEEPEST) {
            nodes().stream().filter(node -> node != slow && node.alive()).forEach(other -> during(other::work));
            interrupt();
        }
    }

    /** An operation of a store was committed. */
    void committed(String operation) {
        if (operation.startsWith("take")) {
            Checker.withinTotal(this).ifPresent(this::broken);
        }
    }

    private void broken(Violation found) {
        if (violation.isEmpty()) {
            violation = Optional.of(found);
        }
    }

    /** The first invariant that did not hold. */
    Optional<Violation> violation() {
        return violation;
    }

    /** All is well from now on: who has ended starts again, clocks are right, and what waits is done. */
    void heal() {
        tell("all is well again");
        faults.end();
        host.close(false);
        nodes().stream().filter(Node::alive).forEach(node -> node.clock().off(Duration.ZERO));
        new Healing(this).run();
    }

    /** The process in that place, which runs. */
    Node nodeAt(int place) {
        return running(place);
    }
}
