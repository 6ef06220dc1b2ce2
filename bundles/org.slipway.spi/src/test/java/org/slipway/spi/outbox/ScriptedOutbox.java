// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.outbox;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.slipway.api.UnavailableException;
import org.slipway.spi.audit.AuditEntry;

/** Gives out claims in order and remembers the answers; a row given back does not become due again. */
final class ScriptedOutbox implements Outbox {

    final List<String> answers = new ArrayList<>();

    private final Deque<Claim<?>> due = new ArrayDeque<>();
    private boolean away;
    private boolean broken;

    void put(Work work, int attempt) {
        due.add(new Claim<>(due.size() + 1, work, attempt, attempt));
    }

    void away(boolean gone) {
        away = gone;
    }

    void broken(boolean failing) {
        broken = failing;
    }

    @Override
    public <W extends Work> Optional<Claim<W>> claim(Class<W> kind, Duration lease) {
        requireReach();
        if (broken) {
            throw new IllegalStateException("a bug of the store");
        }
        answers.add("claim for " + lease);
        return Optional.ofNullable(due.poll())
                .map(claim -> new Claim<>(claim.id(), kind.cast(claim.work()), claim.attempt(), claim.fence()));
    }

    @Override
    public boolean complete(Claim<?> claim) {
        return answer("complete " + claim.id());
    }

    @Override
    public boolean retry(Claim<?> claim, Duration after, String cause) {
        return answer("retry " + claim.id() + " after " + after + ": " + cause);
    }

    @Override
    public boolean park(Claim<?> claim, String cause) {
        return answer("park " + claim.id() + ": " + cause);
    }

    private boolean answer(String text) {
        requireReach();
        return answers.add(text);
    }

    private void requireReach() {
        if (away) {
            throw new UnavailableException("database", new IOException("connection refused"));
        }
    }

    @Override
    public void add(Work work, AuditEntry audit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <W extends Work> Depth depth(Class<W> kind) {
        throw new UnsupportedOperationException();
    }
}
