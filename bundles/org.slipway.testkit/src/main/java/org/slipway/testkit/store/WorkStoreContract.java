// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.UnavailableException;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.operation.AttemptEnd;
import org.slipway.api.operation.OpenWork;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.audit.AuditVerdict;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkKind;
import org.slipway.spi.work.WorkStore;
import org.slipway.spi.work.WorkStore.Depth;
import org.slipway.spi.work.WorkStore.Failure;
import org.slipway.testkit.Suppliers;

/** What every {@link WorkStore} does. */
public abstract class WorkStoreContract {

    private static final SupplierId TALA = Suppliers.TALA.id();
    private static final SupplierId BAYVIEW = Suppliers.BAYVIEW.id();
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final WorkKind KIND = new WorkKind("post-receipt");
    private static final WorkKind OTHER_KIND = new WorkKind("slip-letter");
    private static final Work RECEIPT = new Work(KIND, TALA, "PS-7KQ4-M2");
    private static final Failure OUT_OF_REACH = new Failure(AttemptEnd.NOT_SENT, false, "no route to the host");

    private StoresUnderTest stores;
    private WorkStore store;

    /** The stores under test, with nothing in them. */
    protected abstract StoresUnderTest emptyStores();

    @BeforeEach
    void open() {
        stores = emptyStores();
        store = stores.work();
    }

    @Test
    void shouldGiveOutTheWorkOfItsKind_whenItIsDue() {
        // given
        Work letter = new Work(OTHER_KIND, TALA, "PS-7KQ4-M2", "3");
        store.add(List.of(RECEIPT, letter), List.of(entry(), entry()));

        // when
        WorkClaim receipt = claimOne();
        Optional<WorkClaim> none = store.claim(KIND, Optional.empty(), MINUTE);
        WorkClaim other = store.claim(OTHER_KIND, Optional.empty(), MINUTE).orElseThrow();

        // then
        assertThat(receipt.work()).isEqualTo(RECEIPT);
        assertThat(receipt.before()).isEqualTo(WorkClaim.Attempts.NONE);
        assertThat(none).isEmpty();
        assertThat(other.work()).isEqualTo(letter);
        assertThat(stores.audit().verify(TALA)).isEqualTo(new AuditVerdict.Whole(2));
    }

    @Test
    void shouldGiveOutTheLongestDueFirst_whenMuchWaits() {
        // given
        add(RECEIPT);
        stores.pass(Duration.ofSeconds(1));
        add(new Work(KIND, TALA, "PS-AAAA-AA"));

        // then
        assertThat(claimOne().work().target()).isEqualTo("PS-7KQ4-M2");
        assertThat(claimOne().work().target()).isEqualTo("PS-AAAA-AA");
    }

    @Test
    void shouldServeSuppliersInTurn_whenOneHasFilledTheLine() {
        // given
        for (int i = 10; i < 20; i++) {
            add(new Work(KIND, BAYVIEW, "PS-AAAA-" + i));
        }
        stores.pass(Duration.ofSeconds(1));
        add(RECEIPT);

        // when
        WorkClaim first = store.claim(KIND, Optional.empty(), MINUTE).orElseThrow();
        WorkClaim second = store.claim(KIND, Optional.of(BAYVIEW), MINUTE).orElseThrow();
        WorkClaim third = store.claim(KIND, Optional.of(TALA), MINUTE).orElseThrow();

        // then
        assertThat(first.work().target()).isEqualTo("PS-AAAA-10");
        assertThat(second.work()).isEqualTo(RECEIPT);
        assertThat(third.work().target()).isEqualTo("PS-AAAA-11");
    }

    @Test
    void shouldSayThatItMayHaveHappened_whenTheLeaseHasEnded() {
        // given
        add(RECEIPT);
        WorkClaim first = claimOne();
        assertThat(store.claim(KIND, Optional.empty(), MINUTE)).isEmpty();

        // when
        stores.pass(MINUTE.plusSeconds(1));
        WorkClaim second = claimOne();

        // then
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.inDoubt()).isTrue();
        assertThat(second.fence()).isGreaterThan(first.fence());
    }

    @Test
    void shouldTellHowAttemptsEnded_whenTheyDidNotHappen() {
        // given
        add(RECEIPT);

        // when
        store.retry(claimOne(), OUT_OF_REACH, Duration.ZERO);
        store.retry(claimOne(), new Failure(AttemptEnd.REFUSED, false, "busy"), Duration.ZERO);

        // then
        assertThat(claimOne().before()).isEqualTo(new WorkClaim.Attempts(2, AttemptEnd.REFUSED, 1, 0));
    }

    @Test
    void shouldStayInDoubt_whenALaterAttemptWasNotSent() {
        // given
        add(RECEIPT);

        // when
        store.retry(claimOne(), new Failure(AttemptEnd.UNKNOWN, true, "NullPointerException"), Duration.ZERO);
        store.retry(claimOne(), OUT_OF_REACH, Duration.ZERO);

        // then
        assertThat(claimOne().before()).isEqualTo(new WorkClaim.Attempts(2, AttemptEnd.UNKNOWN, 0, 1));
    }

    @Test
    void shouldIgnoreTheAnswer_whenTheClaimWasOvertaken() {
        // given
        add(RECEIPT);
        WorkClaim old = claimOne();
        stores.pass(MINUTE.plusSeconds(1));
        WorkClaim newest = claimOne();

        // then
        assertThat(store.complete(old, List.of(RECEIPT), List.of())).isFalse();
        assertThat(store.retry(old, OUT_OF_REACH, Duration.ZERO)).isFalse();
        assertThat(store.complete(newest, List.of(), List.of())).isTrue();
        assertThat(store.depth(KIND)).isEqualTo(new Depth(0, 0));
    }

    @Test
    void shouldKeepWhatTheOvertakenKnows_whenItWasForAPerson() {
        // given
        add(RECEIPT);
        WorkClaim old = claimOne();
        stores.pass(MINUTE.plusSeconds(1));
        WorkClaim newest = claimOne();

        // when
        store.park(old, "the ledger has receipt 7, but the slip is rejected");
        store.complete(newest, List.of(), List.of());

        // then
        assertThat(store.depth(KIND)).isEqualTo(new Depth(0, 1));
        assertThat(stores.openWork().list(SupplierScope.of(TALA), true, Optional.empty(), 10))
                .extracting(OpenWork::target, work -> work.progress().cause())
                .containsExactly(tuple("PS-7KQ4-M2", "the ledger has receipt 7, but the slip is rejected"));
    }

    @Test
    void shouldTakeTheAnswer_whenTheLeaseEndedButNobodyClaimed() {
        // given
        add(RECEIPT);
        WorkClaim claim = claimOne();
        stores.pass(MINUTE.plusSeconds(1));

        // then
        assertThat(store.complete(claim, List.of(), List.of())).isTrue();
        assertThat(store.complete(claim, List.of(), List.of())).isFalse();
    }

    @Test
    void shouldAddWhatFollows_whenWorkIsDone() {
        // given
        add(RECEIPT);

        // when
        store.complete(claimOne(), List.of(new Work(OTHER_KIND, TALA, "1001")), List.of(entry()));

        // then
        assertThat(store.depth(KIND)).isEqualTo(new Depth(0, 0));
        assertThat(store.depth(OTHER_KIND)).isEqualTo(new Depth(1, 0));
        assertThat(stores.audit().verify(TALA)).isEqualTo(new AuditVerdict.Whole(2));
    }

    @Test
    void shouldWaitAndGiveOutAgain_whenAnAttemptFailed() {
        // given
        add(RECEIPT);
        WorkClaim first = claimOne();

        // when
        boolean taken = store.retry(first, OUT_OF_REACH, Duration.ofMinutes(5));

        // then
        assertThat(taken).isTrue();
        assertThat(store.complete(first, List.of(), List.of())).isFalse();
        assertThat(store.claim(KIND, Optional.empty(), MINUTE)).isEmpty();
        assertThat(store.depth(KIND)).isEqualTo(new Depth(1, 0));
        stores.pass(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(claimOne().attempt()).isEqualTo(2);
    }

    @Test
    void shouldSetAside_whenAPersonMustDecide() {
        // given
        add(RECEIPT);

        // when
        store.park(claimOne(), "x".repeat(5000));

        // then
        stores.pass(Duration.ofDays(1));
        assertThat(store.claim(KIND, Optional.empty(), MINUTE)).isEmpty();
        assertThat(store.depth(KIND)).isEqualTo(new Depth(0, 1));
    }

    @Test
    void shouldGiveEachPieceToOne_whenEightClaimAtOnce() {
        // given
        for (int i = 10; i < 60; i++) {
            add(new Work(KIND, TALA, "PS-AAAA-" + i));
        }

        // when
        List<WorkClaim> claims =
                Together.call(8, this::doAll).stream().flatMap(List::stream).toList();

        // then
        assertThat(claims).hasSize(50).extracting(WorkClaim::id).doesNotHaveDuplicates();
        assertThat(claims).extracting(WorkClaim::attempt).containsOnly(1);
    }

    private List<WorkClaim> doAll() {
        List<WorkClaim> all = new ArrayList<>();
        while (store.depth(KIND).waiting() > 0) {
            Optional<WorkClaim> one = store.claim(KIND, Optional.empty(), MINUTE);
            one.ifPresent(claim -> store.complete(claim, List.of(), List.of()));
            one.ifPresent(all::add);
        }
        return all;
    }

    @Test
    void shouldThrowUnavailableAndRecover_whenTheDatabaseGoesAndComes() {
        // given
        add(RECEIPT);
        stores.outOfReach(true);

        // then
        assertThatThrownBy(() -> store.claim(KIND, Optional.empty(), MINUTE)).isInstanceOf(UnavailableException.class);
        assertThatThrownBy(() -> add(RECEIPT)).isInstanceOf(UnavailableException.class);
        stores.outOfReach(false);
        assertThat(store.depth(KIND)).isEqualTo(new Depth(1, 0));
        assertThat(claimOne().attempt()).isEqualTo(1);
    }

    private WorkClaim claimOne() {
        return store.claim(KIND, Optional.empty(), MINUTE).orElseThrow();
    }

    private void add(Work work) {
        store.add(List.of(work), List.of(entry()));
    }

    private static AuditEntry entry() {
        return new AuditEntry(
                TALA, AuditAction.INVOICE_NOTIFIED, "mail", "1001", Instant.parse("2026-03-02T01:30:00Z"));
    }
}
