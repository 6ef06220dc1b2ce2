// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.operation.AttemptEnd;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.operation.WorkRef;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.audit.AuditVerdict;
import org.slipway.spi.work.OpenWorkStore;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkKind;
import org.slipway.spi.work.WorkStore.Depth;
import org.slipway.spi.work.WorkStore.Failure;
import org.slipway.testkit.Suppliers;

/** What every {@link OpenWorkStore} does. */
public abstract class OpenWorkStoreContract {

    private static final SupplierId TALA = Suppliers.TALA.id();
    private static final SupplierScope OF_TALA = SupplierScope.of(TALA);
    private static final SupplierScope OF_BAYVIEW = SupplierScope.of(Suppliers.BAYVIEW.id());
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final WorkKind KIND = new WorkKind("post-receipt");

    private StoresUnderTest stores;
    private OpenWorkStore store;

    /** The stores under test, with nothing in them. */
    protected abstract StoresUnderTest emptyStores();

    @BeforeEach
    void open() {
        stores = emptyStores();
        store = stores.openWork();
    }

    @Test
    void shouldTellDoubtfulFromOther_whenWorkOfAKindIsListed() {
        // given
        park("PS-AAAA-01");
        add("PS-AAAA-02");
        stores.work().add(List.of(new Work(new WorkKind("slip-letter"), TALA, "PS-AAAA-02")), List.of());

        // when
        List<OpenWork> all = store.ofKind(OF_TALA, KIND, false, Optional.empty(), 50);

        // then
        assertThat(all).extracting(OpenWork::target).containsExactly("PS-AAAA-02", "PS-AAAA-01");
        assertThat(store.ofKind(OF_TALA, KIND, true, Optional.empty(), 50))
                .extracting(OpenWork::target)
                .containsExactly("PS-AAAA-01");
        assertThat(store.ofKind(OF_TALA, KIND, false, Optional.of(all.get(0).id()), 1))
                .extracting(OpenWork::target)
                .containsExactly("PS-AAAA-01");
        assertThat(store.ofKind(OF_BAYVIEW, KIND, false, Optional.empty(), 50)).isEmpty();
    }

    @Test
    void shouldListNewestFirst_whenSomeWaitsAndSomeIsParked() {
        // given
        park("PS-AAAA-01");
        add("PS-AAAA-02");
        add("PS-AAAA-03");

        // when
        List<OpenWork> first = store.list(OF_TALA, false, Optional.empty(), 2);
        List<OpenWork> second =
                store.list(OF_TALA, false, Optional.of(first.get(1).id()), 2);

        // then
        assertThat(first).extracting(OpenWork::target).containsExactly("PS-AAAA-03", "PS-AAAA-02");
        assertThat(second).extracting(OpenWork::target).containsExactly("PS-AAAA-01");
        assertThat(store.list(SupplierScope.EVERY, true, Optional.empty(), 10)).isEqualTo(second);
        assertThat(second.get(0).kind()).isEqualTo("post-receipt");
        assertThat(second.get(0).progress().parked()).isTrue();
        assertThat(second.get(0).progress().cause()).isEqualTo("look into the ledger");
        assertThat(second.get(0).progress().end()).isEqualTo(AttemptEnd.UNKNOWN);
    }

    @Test
    void shouldHideWork_whenItsSupplierIsOutOfReach() {
        // given
        park("PS-AAAA-01");
        OpenWork work = only();

        // then
        assertThat(store.list(OF_BAYVIEW, false, Optional.empty(), 10)).isEmpty();
        assertThat(store.find(new WorkRef(Suppliers.BAYVIEW.id(), work.id()))).isEmpty();
        assertThat(store.find(work.ref())).contains(work);
        assertThat(store.about(OF_BAYVIEW, Set.of("PS-AAAA-01"))).isEmpty();
        assertThat(store.about(OF_TALA, Set.of("PS-AAAA-01", "PS-AAAA-09"))).containsExactly(work);
        assertThat(store.about(OF_TALA, Set.of())).isEmpty();
    }

    @Test
    void shouldGoOnInDoubt_whenReopened() {
        // given
        park("PS-AAAA-01");

        // when
        boolean reopened = store.reopen(only(), false, entry(AuditAction.WORK_REOPENED));

        // then
        assertThat(reopened).isTrue();
        assertThat(claim().inDoubt()).isTrue();
        assertThat(stores.audit().verify(TALA)).isEqualTo(new AuditVerdict.Whole(1));
    }

    @Test
    void shouldBeginAnew_whenReopenedBySomebodyWhoIsSure() {
        // given
        park("PS-AAAA-01");

        // when
        store.reopen(only(), true, entry(AuditAction.WORK_SETTLED));

        // then
        WorkClaim claim = claim();
        assertThat(claim.inDoubt()).isFalse();
        assertThat(claim.attempt()).isEqualTo(2);
    }

    @Test
    void shouldBeDueAtOnce_whenWaitingWorkIsReopened() {
        // given
        add("PS-AAAA-01");
        stores.work().retry(claim(), new Failure(AttemptEnd.REFUSED, false, "busy"), Duration.ofHours(1));
        assertThat(stores.work().claim(KIND, Optional.empty(), MINUTE)).isEmpty();

        // when
        store.reopen(only(), false, entry(AuditAction.WORK_REOPENED));

        // then
        assertThat(claim().before()).isEqualTo(new WorkClaim.Attempts(1, AttemptEnd.REFUSED, 0, 0));
    }

    @Test
    void shouldBeGone_whenDiscarded() {
        // given
        park("PS-AAAA-01");
        OpenWork work = only();

        // then
        assertThat(store.discard(work, entry(AuditAction.WORK_DISCARDED))).isTrue();
        assertThat(store.discard(work, entry(AuditAction.WORK_DISCARDED))).isFalse();
        assertThat(stores.work().depth(KIND)).isEqualTo(new Depth(0, 0));
        assertThat(stores.audit().verify(TALA)).isEqualTo(new AuditVerdict.Whole(1));
    }

    @Test
    void shouldChangeNothing_whenAWorkerHasTheRow() {
        // given
        add("PS-AAAA-01");
        OpenWork work = only();
        WorkClaim claim = claim();

        // then
        assertThat(store.discard(work, entry(AuditAction.WORK_DISCARDED))).isFalse();
        assertThat(store.reopen(work, true, entry(AuditAction.WORK_SETTLED))).isFalse();
        assertThat(stores.audit().verify(TALA)).isEqualTo(new AuditVerdict.Whole(0));
        assertThat(stores.work().complete(claim, List.of(), List.of())).isTrue();
    }

    private void park(String target) {
        add(target);
        stores.work().park(claim(), "look into the ledger");
    }

    private void add(String target) {
        stores.work().add(List.of(new Work(KIND, TALA, target)), List.of());
    }

    private WorkClaim claim() {
        return stores.work().claim(KIND, Optional.empty(), MINUTE).orElseThrow();
    }

    private OpenWork only() {
        return store.list(OF_TALA, false, Optional.empty(), 10).get(0);
    }

    private static AuditEntry entry(AuditAction action) {
        return new AuditEntry(TALA, action, "ada", "post-receipt PS-AAAA-01", Instant.parse("2026-03-02T01:30:00Z"));
    }
}
