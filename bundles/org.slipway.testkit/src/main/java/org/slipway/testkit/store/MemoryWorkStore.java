// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.operation.AttemptEnd;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.operation.WorkRef;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.work.OpenWorkStore;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkClaim.Attempts;
import org.slipway.spi.work.WorkKind;
import org.slipway.spi.work.WorkStore;

/** Work in memory. */
final class MemoryWorkStore implements WorkStore, OpenWorkStore {

    private static final Comparator<Row> IN_TURN = Comparator.comparing(
                    (Row row) -> row.work().supplier().value())
            .thenComparing(Row::due)
            .thenComparing(Row::id);

    private final MemoryDatabase database;
    private final Clock clock;
    private long lastId;

    MemoryWorkStore(MemoryDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** When a row is tried next, who has it, and why it is where it is. */
    record Turn(Instant due, Instant leasedUntil, boolean parked, String cause) {}

    /** A piece of work as it is kept. */
    record Row(long id, Work work, Attempts attempts, long fence, Turn turn) {

        Instant due() {
            return turn.due();
        }

        boolean unclaimed(Instant now) {
            return !turn.leasedUntil().isAfter(now);
        }

        boolean claimable(WorkKind kind, Instant now) {
            return work.kind().equals(kind) && !turn.parked() && !due().isAfter(now) && unclaimed(now);
        }

        /** Whether it is free, and was not tried since it was read. */
        boolean untouched(OpenWork read, Instant now) {
            return unclaimed(now) && attempts.made() == read.progress().attempts();
        }

        boolean doubtful() {
            return turn.parked() || attempts.end() == AttemptEnd.UNKNOWN;
        }

        WorkClaim claim() {
            return new WorkClaim(id, work, attempts, fence + 1);
        }

        Row claimed(Instant until) {
            Attempts after =
                    new Attempts(attempts.made() + 1, AttemptEnd.UNKNOWN, attempts.refused(), attempts.failed());
            return new Row(id, work, after, fence + 1, new Turn(due(), until, false, turn.cause()));
        }

        Row with(Attempts after, Turn next) {
            return new Row(id, work, after, fence, next);
        }

        OpenWork open() {
            return new OpenWork(
                    id,
                    work.kind().value(),
                    work.supplier(),
                    work.target(),
                    new OpenWork.Progress(turn.parked(), attempts.made(), attempts.end(), due(), turn.cause()));
        }
    }

    @Override
    public void add(List<Work> work, List<AuditEntry> audit) {
        database.transaction(() -> {
            Set<Work> waiting = waiting();
            List<Work> missing = work.stream().filter(waiting::add).toList();
            insert(missing, List.of());
            return (work.isEmpty() || !missing.isEmpty()) && database.trail.addAll(audit);
        });
    }

    /** Nobody has begun it. */
    boolean waits(Work work) {
        return waiting().contains(work);
    }

    private Set<Work> waiting() {
        return database.rows.values().stream()
                .filter(row -> !row.turn().parked() && row.attempts().made() == 0)
                .map(Row::work)
                .collect(Collectors.toCollection(HashSet::new));
    }

    boolean insert(List<Work> works, List<AuditEntry> audit) {
        works.forEach(work -> insert(work, new Turn(clock.instant(), Instant.MIN, false, "")));
        database.trail.addAll(audit);
        return true;
    }

    Row insertDue(Work work, Instant due) {
        return insert(work, new Turn(due, Instant.MIN, false, ""));
    }

    private Row insert(Work work, Turn turn) {
        return keep(new Row(++lastId, work, Attempts.NONE, 0, turn));
    }

    private Row keep(Row row) {
        database.rows.put(row.id(), row);
        return row;
    }

    @Override
    public Optional<WorkClaim> claim(WorkKind kind, Optional<SupplierId> served, Duration lease) {
        return database.transaction(() -> {
            Instant now = clock.instant();
            Optional<Row> next = served.flatMap(last -> first(row ->
                    row.claimable(kind, now) && row.work().supplier().value().compareTo(last.value()) > 0));
            return next.or(() -> first(row -> row.claimable(kind, now))).map(row -> {
                keep(row.claimed(now.plus(lease)));
                return row.claim();
            });
        });
    }

    private Optional<Row> first(Predicate<Row> which) {
        return database.rows.values().stream().filter(which).min(IN_TURN);
    }

    @Override
    public boolean complete(WorkClaim claim, List<Work> next, List<AuditEntry> audit) {
        return database.transaction(
                () -> newest(claim).isPresent() && database.rows.remove(claim.id()) != null && insert(next, audit));
    }

    @Override
    public boolean retry(WorkClaim claim, Failure failure, Duration after) {
        return database.transaction(() -> {
            Optional<Row> newest = newest(claim);
            newest.ifPresent(row -> keep(row.with(
                    attempts(claim, failure),
                    new Turn(clock.instant().plus(after), Instant.MIN, false, cut(failure.cause())))));
            return newest.isPresent();
        });
    }

    private static Attempts attempts(WorkClaim claim, Failure failure) {
        return new Attempts(
                claim.attempt(),
                claim.inDoubt() ? AttemptEnd.UNKNOWN : failure.end(),
                claim.before().refused() + (failure.end() == AttemptEnd.REFUSED ? 1 : 0),
                claim.before().failed() + (failure.thrown() ? 1 : 0));
    }

    @Override
    public void park(WorkClaim claim, String cause) {
        Turn aside = new Turn(clock.instant(), Instant.MIN, true, cut(cause));
        database.transaction(() -> newest(claim)
                .map(row -> keep(row.with(row.attempts(), aside)))
                .or(() -> aside(claim.work(), aside.cause()))
                .orElseGet(() -> insert(claim.work(), aside)));
    }

    private Optional<Row> aside(Work work, String cause) {
        return database.rows.values().stream()
                .filter(row -> row.work().equals(work)
                        && row.turn().parked()
                        && row.turn().cause().equals(cause))
                .findFirst();
    }

    private static String cut(String cause) {
        return cause.substring(0, Math.min(cause.length(), 500));
    }

    /** An answer takes the lease away, so that a second answer to the same claim is none. */
    Optional<Row> newest(WorkClaim claim) {
        return Optional.ofNullable(database.rows.get(claim.id()))
                .filter(row -> row.fence() == claim.fence())
                .filter(row -> row.turn().leasedUntil().isAfter(Instant.MIN));
    }

    @Override
    public Depth depth(WorkKind kind) {
        return database.transaction(() -> new Depth(count(kind, false), count(kind, true)));
    }

    private long count(WorkKind kind, boolean parked) {
        return database.rows.values().stream()
                .filter(row -> row.work().kind().equals(kind) && row.turn().parked() == parked)
                .count();
    }

    @Override
    public List<OpenWork> list(SupplierScope scope, boolean parked, Optional<Long> before, int limit) {
        return database.transaction(() -> newestFirst(
                        row -> scope.reaches(row.work().supplier())
                                && (!parked || row.turn().parked())
                                && before.filter(last -> row.id() >= last).isEmpty())
                .limit(limit)
                .toList());
    }

    @Override
    public List<OpenWork> ofKind(
            SupplierScope scope, WorkKind kind, boolean doubtful, Optional<Long> before, int limit) {
        return database.transaction(() -> newestFirst(
                        row -> scope.reaches(row.work().supplier())
                                && row.work().kind().equals(kind)
                                && (!doubtful || row.doubtful())
                                && before.filter(last -> row.id() >= last).isEmpty())
                .limit(limit)
                .toList());
    }

    /** Takes an order out that was not tried since it was read, and that nobody has claimed. */
    boolean takeOut(OpenWork order) {
        return Optional.ofNullable(database.rows.get(order.id()))
                .filter(row -> row.untouched(order, clock.instant()))
                .map(row -> database.rows.remove(row.id()))
                .isPresent();
    }

    private Stream<OpenWork> newestFirst(Predicate<Row> which) {
        return database.rows.values().stream()
                .filter(which)
                .sorted(Comparator.comparing(Row::id).reversed())
                .map(Row::open);
    }

    @Override
    public Optional<OpenWork> find(WorkRef ref) {
        return database.transaction(
                () -> newestFirst(row -> row.open().ref().equals(ref)).findFirst());
    }

    @Override
    public List<OpenWork> about(SupplierScope scope, Set<String> targets) {
        return database.transaction(
                () -> newestFirst(row -> scope.reaches(row.work().supplier())
                                && targets.contains(row.work().target()))
                        .limit(50)
                        .toList());
    }

    @Override
    public boolean reopen(OpenWork work, boolean settled, AuditEntry audit) {
        return decide(work, audit, row -> {
            AttemptEnd end = settled ? AttemptEnd.NONE : row.attempts().end();
            Turn due = new Turn(clock.instant(), Instant.MIN, false, row.turn().cause());
            keep(row.with(new Attempts(row.attempts().made(), end, 0, 0), due));
        });
    }

    @Override
    public boolean discard(OpenWork work, AuditEntry audit) {
        return decide(work, audit, row -> database.rows.remove(row.id()));
    }

    private boolean decide(OpenWork work, AuditEntry audit, Consumer<Row> change) {
        return database.transaction(() -> {
            Row row = database.rows.get(work.id());
            boolean free = row != null && row.untouched(work, clock.instant());
            if (free) {
                change.accept(row);
                database.trail.add(audit);
            }
            return free;
        });
    }
}
