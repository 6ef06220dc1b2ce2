// SPDX-License-Identifier: Apache-2.0
package org.slipway.work.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.slipway.api.SupplierId;
import org.slipway.api.UnavailableException;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkClaim.Attempts;
import org.slipway.spi.work.WorkKind;
import org.slipway.spi.work.WorkStore;

/** Gives out claims in order and remembers the answers; a row given back does not become due again. */
final class ScriptedWorkStore implements WorkStore {

    final List<String> answers = new ArrayList<>();

    private final Deque<WorkClaim> due = new ArrayDeque<>();
    private boolean away;
    private boolean broken;
    private boolean overtaken;

    void put(Work work, Attempts before) {
        due.add(new WorkClaim(due.size() + 1, work, before, 1));
    }

    void away(boolean gone) {
        away = gone;
    }

    void broken(boolean failing) {
        broken = failing;
    }

    /** From now on another worker has every row. */
    void overtake() {
        overtaken = true;
    }

    @Override
    public Optional<WorkClaim> claim(WorkKind kind, Optional<SupplierId> served, Duration lease) {
        requireReach();
        if (broken) {
            throw new IllegalStateException("a bug of the store");
        }
        answers.add("claim " + kind + served.map(last -> " after " + last).orElse("") + " for " + lease);
        return Optional.ofNullable(due.poll());
    }

    @Override
    public boolean complete(WorkClaim claim, List<Work> next, List<AuditEntry> audit) {
        return answer("complete " + claim.id() + " with " + next.size() + " more and " + audit.size() + " told");
    }

    @Override
    public boolean retry(WorkClaim claim, Failure failure, Duration after) {
        return answer("retry " + claim.id() + " after " + after + ", " + failure.end()
                + (failure.thrown() ? " thrown: " : ": ") + failure.cause());
    }

    @Override
    public void park(WorkClaim claim, String cause) {
        boolean unused = answer("park " + claim.id() + ": " + cause);
    }

    private boolean answer(String text) {
        requireReach();
        answers.add(text);
        return !overtaken;
    }

    private void requireReach() {
        if (away) {
            throw new UnavailableException("database", new IOException("connection refused"));
        }
    }

    @Override
    public void add(List<Work> work, List<AuditEntry> audit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Depth depth(WorkKind kind) {
        throw new UnsupportedOperationException();
    }
}
