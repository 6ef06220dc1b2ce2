// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slipway.api.approval.Approvals;
import org.slipway.api.approval.OwnDecisions;
import org.slipway.api.invoice.SupplierProfiles;
import org.slipway.api.posting.Postings;
import org.slipway.api.posting.ReceiptComparisons;
import org.slipway.approval.internal.SimulatedApproval;
import org.slipway.posting.internal.SimulatedPosting;
import org.slipway.slip.internal.SimulatedWithdrawal;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.SlipQueries;
import org.slipway.spi.work.WorkHandler;
import org.slipway.testkit.store.Slips;
import org.slipway.testkit.store.Stores;
import org.slipway.work.internal.SimulatedLine;

/** One process, from its start to its end, made of the product's own classes. Who starts again is another one. */
final class Node {

    private final World world;
    private final NodeClock clock;
    private final Slips slips;
    private final Approvals approvals;
    private final OwnDecisions ownDecisions;
    private final Postings postings;
    private final ReceiptComparisons comparisons;
    private final List<SimulatedLine> lines;
    private final List<SimulatedLine> busy = new ArrayList<>();
    private boolean alive = true;

    Node(World world, Build build, SupplierProfiles profiles) {
        this.world = world;
        this.clock = new NodeClock(world.clock());
        Stores stores = new NodeStores(world.database(), this, build);
        HostLedger host = build.host(new HostLink(this));
        this.slips = stores.slips();
        SimulatedApproval approval = new SimulatedApproval(stores, host, profiles, clock);
        this.approvals = approval.approvals();
        this.ownDecisions = approval.ownDecisions();
        SimulatedPosting posting = new SimulatedPosting(stores, host, clock);
        this.postings = posting.postings();
        this.comparisons = posting.comparisons();
        Stream<WorkHandler> handlers = Stream.of(
                build.poster(posting.poster()),
                build.lateReceipts(posting.lateReceipts()),
                posting.comparer(),
                build.letters(new Letters(this)));
        this.lines = handlers.map(handler -> new SimulatedLine(stores.work(), handler))
                .toList();
    }

    World world() {
        return world;
    }

    NodeClock clock() {
        return clock;
    }

    boolean alive() {
        return alive;
    }

    /** The process ends; whatever of it is still on the stack gets no further than its next call. */
    void end(CrashPoint point) {
        alive = false;
        world.tally().count("crash: " + point);
        world.tell("a process ends " + point);
    }

    /** Ends here, if that is drawn. */
    void mayEnd(CrashPoint point) {
        mustLive();
        if (world.faults().crash()) {
            end(point);
            throw new Crash();
        }
    }

    private void mustLive() {
        if (!alive) {
            throw new Crash();
        }
    }

    /** Others may come in between. */
    void letOthersIn() {
        mustLive();
        world.interrupt();
        mustLive();
    }

    /** Every line works off what is due, but for one that is at it already. */
    void work() {
        for (SimulatedLine line : lines) {
            if (alive && !busy.contains(line)) {
                busy.add(line);
                line.drain();
                busy.remove(line);
            }
        }
    }

    Slips slips() {
        return slips;
    }

    SlipQueries queries() {
        return slips;
    }

    Approvals approvals() {
        return approvals;
    }

    OwnDecisions ownDecisions() {
        return ownDecisions;
    }

    Postings postings() {
        return postings;
    }

    ReceiptComparisons comparisons() {
        return comparisons;
    }

    SimulatedWithdrawal withdrawal() {
        return new SimulatedWithdrawal(slips, clock);
    }
}
