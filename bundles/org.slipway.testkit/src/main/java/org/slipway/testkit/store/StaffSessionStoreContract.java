// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.SignedIn;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.audit.AuditFilter;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.StaffSessionStore;
import org.slipway.spi.store.StaffSessionStore.Asked;
import org.slipway.spi.store.StaffSessionStore.Life;

/** What every {@link StaffSessionStore} does. */
public abstract class StaffSessionStoreContract {

    private static final SupplierId TALA = new SupplierId("tala");
    private static final SupplierId BAYVIEW = new SupplierId("bayview");
    private static final Instant NOON = Instant.parse("2026-03-04T04:00:00Z");
    private static final SupplierScope BOTH = new SupplierScope(false, Set.of(TALA, BAYVIEW));
    private static final SupplierScope NONE = new SupplierScope(false, Set.of());
    private static final Asked OF_TALA = new Asked(TALA, false, NOON);

    private StoresUnderTest stores;
    private StaffSessionStore sessions;

    /** The stores under test, with nothing in them. */
    protected abstract StoresUnderTest emptyStores();

    @BeforeEach
    void open() {
        stores = emptyStores();
        sessions = stores.sessions();
    }

    @Test
    void shouldFindOneById_untilItEnds() {
        // given
        begins("one", "liza", BOTH, 0);
        begins("two", "liza", BOTH, 1);

        // when
        sessions.end("one");

        // then
        assertThat(sessions.find("one")).isEmpty();
        assertThat(sessions.find("two"))
                .hasValue(new Life(NOON.plusSeconds(1), NOON.plusSeconds(1).plus(Duration.ofHours(12))));
        assertThat(sessions.of(OF_TALA, 9)).hasSize(1);
    }

    @Test
    void shouldListOnesOwn_theNewestFirstAndWithoutRegardToCase() {
        // given
        begins("one", "liza", BOTH, 0);
        begins("two", "Liza", BOTH, 1);
        begins("other", "ben", BOTH, 2);

        // then
        assertThat(sessions.of("LIZA", NOON, 9))
                .containsExactly(session("two", "Liza", NONE, 1), session("one", "liza", NONE, 0));
        assertThat(sessions.of("LIZA", NOON, 1)).containsExactly(session("two", "Liza", NONE, 1));
        assertThat(sessions.of("liza", NOON.plus(Duration.ofHours(12)), 9))
                .containsExactly(session("two", "Liza", NONE, 1));
    }

    @Test
    void shouldListThoseOfASupplier_andOthersOnlyIfAskedFor() {
        // given
        begins("one", "liza", BOTH, 0);
        begins("two", "ben", SupplierScope.of(TALA), 1);
        begins("bay", "mei", SupplierScope.of(BAYVIEW), 2);
        begins("all", "root", SupplierScope.EVERY, 3);
        SupplierScope tala = SupplierScope.of(TALA);

        // then
        assertThat(sessions.of(OF_TALA, 9))
                .containsExactly(session("two", "ben", tala, 1), session("one", "liza", tala, 0));
        assertThat(sessions.of(new Asked(TALA, true, NOON), 9))
                .extracting(SignedIn::name, session -> session.scope().every())
                .containsExactly(tuple("ben", false), tuple("liza", false), tuple("root", true));
        assertThat(sessions.named("BEN", OF_TALA)).hasValue("ben");
        assertThat(sessions.named("mei", OF_TALA)).isEmpty();
        assertThat(sessions.named("root", OF_TALA)).isEmpty();
        assertThat(sessions.named("root", new Asked(TALA, true, NOON))).hasValue("root");
        assertThat(sessions.named("ben", new Asked(TALA, false, NOON.plus(Duration.ofDays(1)))))
                .isEmpty();
    }

    @Test
    void shouldEndAllOfSomebody_withAuditRowsOfEachSupplier() {
        // given
        begins("one", "liza", BOTH, 0);
        begins("two", "LIZA", BOTH, 1);
        begins("other", "ben", BOTH, 2);
        AuditEntry tala = new AuditEntry(TALA, AuditAction.SESSIONS_ENDED, "ada", "liza", NOON);
        AuditEntry bayview = new AuditEntry(BAYVIEW, AuditAction.SESSIONS_ENDED, "ada", "liza", NOON);

        // then
        assertThat(sessions.endAll("liza", List.of(tala, bayview))).isEqualTo(2);
        assertThat(sessions.endAll("liza", List.of(tala, bayview))).isZero();
        assertThat(sessions.find("one")).isEmpty();
        assertThat(sessions.find("two")).isEmpty();
        assertThat(sessions.find("other")).isPresent();
        assertThat(audited(TALA)).isEqualTo(1);
        assertThat(audited(BAYVIEW)).isEqualTo(1);
    }

    @Test
    void shouldForgetThoseThatAreOver_whenAnotherBegins() {
        // given
        begins("old", "liza", BOTH, 0);

        // when
        Instant later = NOON.plus(Duration.ofHours(13));
        sessions.begin(new SignedIn("new", "ben", BOTH, later, later.plusSeconds(1)), later);

        // then
        assertThat(sessions.find("old")).isEmpty();
        assertThat(sessions.find("new")).isPresent();
    }

    private int audited(SupplierId supplier) {
        return stores.audit()
                .page(AuditFilter.all(supplier), Optional.empty(), 9)
                .rows()
                .size();
    }

    private void begins(String id, String name, SupplierScope scope, int second) {
        sessions.begin(session(id, name, scope, second), NOON);
    }

    private static SignedIn session(String id, String name, SupplierScope scope, int second) {
        Instant begun = NOON.plusSeconds(second);
        return new SignedIn(id, name, scope, begun, begun.plus(Duration.ofHours(12)));
    }
}
