// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.SignedIn;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.StaffSessionStore;

/** Sessions of staff in memory. */
final class MemoryStaffSessionStore implements StaffSessionStore {

    private static final Comparator<SignedIn> NEWEST =
            Comparator.comparing(SignedIn::begun).reversed().thenComparing(SignedIn::session);

    private final MemoryDatabase database;

    MemoryStaffSessionStore(MemoryDatabase database) {
        this.database = database;
    }

    @Override
    public void begin(SignedIn session, Instant forgotten) {
        database.transaction(() -> {
            database.sessions.values().removeIf(old -> old.ends().isBefore(forgotten));
            return database.sessions.put(session.session(), session);
        });
    }

    @Override
    public Optional<Life> find(String session) {
        return database.transaction(() -> Optional.ofNullable(database.sessions.get(session))
                .map(found -> new Life(found.begun(), found.ends())));
    }

    @Override
    public void end(String session) {
        database.transaction(() -> database.sessions.remove(session));
    }

    @Override
    public List<SignedIn> of(String name, Instant now, int most) {
        SupplierScope none = new SupplierScope(false, Set.of());
        return database.transaction(() -> database.sessions.values().stream()
                .filter(session -> account(session.name()).equals(account(name)))
                .filter(session -> session.ends().isAfter(now))
                .sorted(NEWEST)
                .limit(most)
                .map(session -> scoped(session, none))
                .toList());
    }

    @Override
    public List<SignedIn> of(Asked asked, int most) {
        return database.transaction(() ->
                asked(asked).limit(most).map(session -> told(session, asked)).toList());
    }

    @Override
    public Optional<String> named(String name, Asked asked) {
        return database.transaction(() -> asked(asked)
                .map(SignedIn::name)
                .filter(known -> account(known).equals(account(name)))
                .findFirst());
    }

    private Stream<SignedIn> asked(Asked asked) {
        return database.sessions.values().stream()
                .filter(session -> session.scope().every()
                        ? asked.everywhere()
                        : session.scope().reaches(asked.supplier()))
                .filter(session -> session.ends().isAfter(asked.now()))
                .sorted(Comparator.<SignedIn, String>comparing(session -> account(session.name()))
                        .thenComparing(NEWEST));
    }

    private static SignedIn told(SignedIn session, Asked asked) {
        return session.scope().every() ? session : scoped(session, SupplierScope.of(asked.supplier()));
    }

    private static SignedIn scoped(SignedIn session, SupplierScope scope) {
        return new SignedIn(session.session(), session.name(), scope, session.begun(), session.ends());
    }

    @Override
    public int endAll(String name, List<AuditEntry> audit) {
        return database.transaction(() -> {
            int before = database.sessions.size();
            database.sessions
                    .values()
                    .removeIf(session -> account(session.name()).equals(account(name)));
            int ended = before - database.sessions.size();
            database.trail.addAll(ended > 0 ? audit : List.of());
            return ended;
        });
    }

    private static String account(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
