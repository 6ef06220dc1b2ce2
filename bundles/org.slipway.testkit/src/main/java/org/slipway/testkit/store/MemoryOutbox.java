// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.outbox.Claim;
import org.slipway.spi.outbox.Outbox;
import org.slipway.spi.outbox.Work;

/** An outbox in memory. */
final class MemoryOutbox implements Outbox {

    private static final Set<Class<?>> KINDS =
            Set.of(Work.PostReceipt.class, Work.MakePreview.class, Work.ScanFile.class, Work.SendMail.class);

    private final MemoryDatabase database;
    private final Clock clock;
    private long lastId;

    MemoryOutbox(MemoryDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A piece of work as it is kept. */
    record Row(long id, Work work, Instant due, Instant leasedUntil, int attempts, boolean parked) {

        boolean claimable(Class<?> kind, Instant now) {
            return kind.isInstance(work) && !parked && !due.isAfter(now) && !leasedUntil.isAfter(now);
        }

        Row claimed(Instant until) {
            return new Row(id, work, due, until, attempts + 1, false);
        }

        Row later(Instant when) {
            return new Row(id, work, when, Instant.MIN, attempts, false);
        }

        Row aside() {
            return new Row(id, work, due, Instant.MIN, attempts, true);
        }

        <W extends Work> Claim<W> claim(Class<W> kind) {
            return new Claim<>(id, kind.cast(work), attempts, attempts);
        }
    }

    @Override
    public void add(Work work, AuditEntry audit) {
        database.transaction(() -> {
            insert(List.of(work));
            return database.trail.add(audit);
        });
    }

    void insert(List<Work> works) {
        for (Work work : works) {
            long id = ++lastId;
            database.rows.put(id, new Row(id, work, clock.instant(), Instant.MIN, 0, false));
        }
    }

    @Override
    public <W extends Work> Optional<Claim<W>> claim(Class<W> kind, Duration lease) {
        requireKind(kind);
        Instant now = clock.instant();
        return database.transaction(() -> database.rows.values().stream()
                .filter(row -> row.claimable(kind, now))
                .min(Comparator.comparing(Row::due).thenComparing(Row::id))
                .map(row -> keep(row.claimed(now.plus(lease))).claim(kind)));
    }

    private Row keep(Row row) {
        database.rows.put(row.id(), row);
        return row;
    }

    @Override
    public boolean complete(Claim<?> claim) {
        return database.transaction(() -> newest(claim) && database.rows.remove(claim.id()) != null);
    }

    @Override
    public boolean retry(Claim<?> claim, Duration after, String cause) {
        return change(claim, row -> row.later(clock.instant().plus(after)));
    }

    @Override
    public boolean park(Claim<?> claim, String cause) {
        return change(claim, Row::aside);
    }

    private boolean change(Claim<?> claim, UnaryOperator<Row> change) {
        return database.transaction(() -> newest(claim) && keep(change.apply(database.rows.get(claim.id()))) != null);
    }

    /** An answer takes the lease away, so that a second answer to the same claim is none. */
    private boolean newest(Claim<?> claim) {
        Row row = database.rows.get(claim.id());
        return row != null
                && row.attempts() == claim.fence()
                && row.leasedUntil().isAfter(Instant.MIN);
    }

    @Override
    public <W extends Work> Depth depth(Class<W> kind) {
        requireKind(kind);
        return database.transaction(() -> new Depth(count(kind, false), count(kind, true)));
    }

    private long count(Class<?> kind, boolean parked) {
        return database.rows.values().stream()
                .filter(row -> kind.isInstance(row.work()) && row.parked() == parked)
                .count();
    }

    private static void requireKind(Class<?> kind) {
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException("not a kind that is claimed: " + kind.getSimpleName());
        }
    }
}
