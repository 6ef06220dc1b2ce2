// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.SupplierId;
import org.slipway.api.audit.AuditAction;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.audit.AuditVerdict;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkKind;
import org.slipway.spi.work.WorkStore;
import org.slipway.spi.work.WorkStore.Depth;
import org.slipway.testkit.Suppliers;

/** What is said twice to a {@link WorkStore}, because the first answer was lost, is done once. */
public abstract class RepeatedWorkContract {

    private static final SupplierId TALA = Suppliers.TALA.id();
    private static final SupplierId BAYVIEW = Suppliers.BAYVIEW.id();
    private static final WorkKind KIND = new WorkKind("post-receipt");
    private static final WorkKind OTHER_KIND = new WorkKind("slip-letter");
    private static final Work RECEIPT = new Work(KIND, TALA, "PS-7KQ4-M2");
    private static final Duration MINUTE = Duration.ofMinutes(1);

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
    void shouldLeaveOne_whenTheSameWorkIsAddedTwice() {
        // when
        add(RECEIPT);
        add(RECEIPT);
        store.add(List.of(RECEIPT, new Work(KIND, TALA, "PS-7KQ4-M2", "again")), List.of(entry()));
        add(new Work(OTHER_KIND, TALA, "PS-7KQ4-M2"));
        add(new Work(KIND, BAYVIEW, "PS-7KQ4-M2"));

        // then
        assertThat(store.depth(KIND)).isEqualTo(new Depth(3, 0));
        assertThat(store.depth(OTHER_KIND)).isEqualTo(new Depth(1, 0));
        assertThat(stores.audit().verify(TALA)).isEqualTo(new AuditVerdict.Whole(4));
    }

    @Test
    void shouldAddTheOthers_whenSomeOfManyWaitAlready() {
        // given
        add(letter(3));
        add(letter(77));

        // when
        store.add(
                Stream.concat(IntStream.range(0, 100).boxed(), Stream.of(50))
                        .map(RepeatedWorkContract::letter)
                        .toList(),
                List.of(entry()));

        // then
        assertThat(store.depth(KIND)).isEqualTo(new Depth(100, 0));
        assertThat(stores.audit().verify(TALA)).isEqualTo(new AuditVerdict.Whole(3));
    }

    private static Work letter(int invoice) {
        return new Work(KIND, TALA, "invoice-" + invoice);
    }

    @Test
    void shouldAddItOnceMore_whenTheSameWorkIsBegunOrSetAsideAlready() {
        // given
        add(RECEIPT);
        WorkClaim begun = claimOne();

        // when
        add(RECEIPT);
        store.park(begun, "look into the ledger");
        add(RECEIPT);

        // then
        assertThat(store.depth(KIND)).isEqualTo(new Depth(1, 1));
        assertThat(claimOne().attempt()).isEqualTo(1);
        add(RECEIPT);
        assertThat(store.depth(KIND)).isEqualTo(new Depth(2, 1));
    }

    @Test
    void shouldAddWhatFollowsOnce_whenItIsSaidTwiceThatWorkIsDone() {
        // given
        add(RECEIPT);
        WorkClaim claim = claimOne();
        List<Work> next = List.of(new Work(OTHER_KIND, TALA, "1001"));

        // when
        boolean first = store.complete(claim, next, List.of(entry()));
        boolean second = store.complete(claim, next, List.of(entry()));

        // then
        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(store.depth(OTHER_KIND)).isEqualTo(new Depth(1, 0));
        assertThat(stores.audit().verify(TALA)).isEqualTo(new AuditVerdict.Whole(2));
    }

    @Test
    void shouldSetAsideOnce_whenItIsSaidTwice() {
        // given
        add(RECEIPT);
        WorkClaim claim = claimOne();

        // when
        store.park(claim, "look into the ledger");
        store.park(claim, "look into the ledger");

        // then
        assertThat(store.depth(KIND)).isEqualTo(new Depth(0, 1));
    }

    @Test
    void shouldKeepWhatTheOvertakenKnowsOnce_whenItIsSaidTwice() {
        // given
        add(RECEIPT);
        WorkClaim old = claimOne();
        stores.pass(MINUTE.plusSeconds(1));
        claimOne();

        // when
        store.park(old, "the ledger has receipt 7");
        store.park(old, "the ledger has receipt 7");

        // then
        assertThat(store.depth(KIND)).isEqualTo(new Depth(1, 1));
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
