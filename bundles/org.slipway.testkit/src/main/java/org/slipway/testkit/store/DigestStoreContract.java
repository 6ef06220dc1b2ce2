// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.slipway.api.SupplierId;
import org.slipway.api.UnavailableException;
import org.slipway.spi.store.DigestStore;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkKind;
import org.slipway.testkit.Suppliers;

/** What every {@link DigestStore} does. */
public abstract class DigestStoreContract {

    private static final SupplierId TALA = Suppliers.TALA.id();
    private static final WorkKind KIND = new WorkKind("digest-mail");
    private static final Instant EIGHT = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");

    private StoresUnderTest stores;
    private DigestStore digests;

    /** The stores under test, with nothing in them. */
    protected abstract StoresUnderTest emptyStores();

    @BeforeEach
    void open() {
        stores = emptyStores();
        digests = stores.digests();
    }

    @Test
    void shouldKnowNothing_whenNobodyWasTold() {
        assertThat(digests.reported()).isEmpty();
    }

    @Test
    void shouldOrderEachPeriodOnce_whenItIsAskedForAgain() {
        // when
        List<Boolean> ordered = List.of(
                digests.report(TALA, Optional.empty(), EIGHT, mail("eight")),
                digests.report(TALA, Optional.empty(), NINE, mail("eight again")),
                digests.report(TALA, Optional.of(EIGHT), NINE, mail("nine")),
                digests.report(TALA, Optional.of(EIGHT), NINE.plusSeconds(1), mail("nine again")));

        // then
        assertThat(ordered).containsExactly(true, false, true, false);
        assertThat(digests.reported()).isEqualTo(Map.of(TALA, NINE));
        assertThat(List.of(next(), next())).containsExactly("eight", "nine");
        assertThat(claim()).isEmpty();
    }

    @Test
    void shouldTellSuppliersApart_whenThereAreTwo() {
        // when
        digests.report(TALA, Optional.empty(), NINE, mail("nine"));
        boolean other = digests.report(Suppliers.BAYVIEW.id(), Optional.empty(), EIGHT, List.of());

        // then
        assertThat(other).isTrue();
        assertThat(digests.reported()).isEqualTo(Map.of(TALA, NINE, Suppliers.BAYVIEW.id(), EIGHT));
    }

    @RepeatedTest(5)
    void shouldOrderOnce_whenEightNodesAskAtOnce() {
        // when
        List<Boolean> first = Together.call(8, () -> digests.report(TALA, Optional.empty(), EIGHT, mail("eight")));
        List<Boolean> second = Together.call(8, () -> digests.report(TALA, Optional.of(EIGHT), NINE, mail("nine")));

        // then
        assertThat(first).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(second).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(List.of(next(), next())).containsExactly("eight", "nine");
        assertThat(claim()).isEmpty();
    }

    @Test
    void shouldThrowUnavailable_whenTheDatabaseIsGone() {
        // given
        stores.outOfReach(true);

        // then
        assertThatThrownBy(digests::reported).isInstanceOf(UnavailableException.class);
        assertThatThrownBy(() -> digests.report(TALA, Optional.empty(), EIGHT, List.of()))
                .isInstanceOf(UnavailableException.class);
        stores.outOfReach(false);
        assertThat(digests.reported()).isEmpty();
    }

    private static List<Work> mail(String payload) {
        return List.of(new Work(KIND, TALA, "digest-1", payload));
    }

    private String next() {
        return claim().orElseThrow().work().payload();
    }

    private Optional<WorkClaim> claim() {
        return stores.work().claim(KIND, Optional.empty(), Duration.ofMinutes(5));
    }
}
