// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.spi.store.ColleagueStore;
import org.slipway.testkit.Suppliers;

/** What every {@link ColleagueStore} does. */
public abstract class ColleagueStoreContract {

    private static final Instant AT = Instant.parse("2026-03-02T01:30:00Z");
    private static final SupplierId TALA = Suppliers.TALA.id();
    private static final SupplierId BAYVIEW = Suppliers.BAYVIEW.id();

    private ColleagueStore colleagues;

    /** The stores under test, with nothing in them. */
    protected abstract StoresUnderTest emptyStores();

    @BeforeEach
    void signThreeIn() {
        colleagues = emptyStores().colleagues();
        colleagues.signedIn("mei", SupplierScope.of(BAYVIEW), AT);
        colleagues.signedIn("liza", new SupplierScope(false, Set.of(TALA, BAYVIEW)), AT);
        colleagues.signedIn("ana", SupplierScope.EVERY, AT);
    }

    @Test
    void shouldTellWhoDecidesForASupplier_whenTheyHaveSignedInSince() {
        assertThat(colleagues.of(TALA, AT, 9)).containsExactly("ana", "liza");
        assertThat(colleagues.of(BAYVIEW, AT, 9)).containsExactly("ana", "liza", "mei");
        assertThat(colleagues.of(BAYVIEW, AT, 2)).containsExactly("ana", "liza");
        assertThat(colleagues.of(BAYVIEW, AT.plusMillis(1), 9)).isEmpty();
        assertThat(List.of(
                        colleagues.knows(TALA, "liza", AT),
                        colleagues.knows(TALA, "ana", AT),
                        colleagues.knows(TALA, "mei", AT),
                        colleagues.knows(TALA, "liza", AT.plusMillis(1))))
                .containsExactly(true, true, false, false);
    }

    @Test
    void shouldForgetWhatWasSoBefore_whenTheSameSignsInAgain() {
        // when
        colleagues.signedIn("liza", SupplierScope.of(BAYVIEW), AT.plusSeconds(9));
        colleagues.signedIn("liza", SupplierScope.of(BAYVIEW), AT.plusSeconds(10));
        colleagues.signedIn("ana", new SupplierScope(false, Set.of()), AT);

        // then
        assertThat(colleagues.of(TALA, AT, 9)).isEmpty();
        assertThat(colleagues.of(BAYVIEW, AT, 9)).containsExactly("liza", "mei");
        assertThat(colleagues.knows(BAYVIEW, "liza", AT.plusSeconds(10))).isTrue();
    }

    @Test
    void shouldForgetOldSignIns_whenTold() {
        // given
        colleagues.signedIn("mei", SupplierScope.of(BAYVIEW), AT.plusSeconds(1));

        // when
        colleagues.forget(AT.plusSeconds(1));

        // then
        assertThat(colleagues.of(BAYVIEW, Instant.EPOCH, 9)).containsExactly("mei");
    }
}
