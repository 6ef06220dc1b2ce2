// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.approval.SavedFilter;
import org.slipway.spi.store.SavedFilterStore;
import org.slipway.spi.store.SavedFilterStore.Owner;

/** What every {@link SavedFilterStore} does. */
public abstract class SavedFilterStoreContract {

    private static final Owner ANA = new Owner("*", "ana");
    private static final SavedFilter RED = new SavedFilter("Pula ₱", "view=to-decide&checks=RED");
    private static final SavedFilter LARGE = new SavedFilter("Large", "view=to-decide&currency=PHP&least=10%2C000");

    private SavedFilterStore filters;

    /** The stores under test, with nothing in them. */
    protected abstract StoresUnderTest emptyStores();

    @BeforeEach
    void open() {
        filters = emptyStores().filters();
    }

    @Test
    void shouldListByName_whenSomeAreKept() {
        // given
        filters.save(ANA, RED, 20);
        filters.save(ANA, LARGE, 20);

        // then
        assertThat(filters.of(ANA)).containsExactly(LARGE, RED);
    }

    @Test
    void shouldKeepThemApart_whenNameOrScopeIsAnother() {
        // given
        filters.save(ANA, RED, 20);

        // then
        assertThat(filters.of(new Owner("*", "ben"))).isEmpty();
        assertThat(filters.of(new Owner("tala", "ana"))).isEmpty();
        filters.remove(new Owner("*", "ben"), RED.name());
        assertThat(filters.of(ANA)).containsExactly(RED);
    }

    @Test
    void shouldReplace_whenTheNameIsTheSameEvenIfThereIsRoomForNoOther() {
        // given
        SavedFilter other = new SavedFilter(RED.name(), "view=done&checks=RED");
        filters.save(ANA, RED, 1);

        // then
        assertThat(filters.save(ANA, other, 1)).isTrue();
        assertThat(filters.save(ANA, LARGE, 1)).isFalse();
        assertThat(filters.of(ANA)).containsExactly(other);
    }

    @Test
    void shouldForget_whenOneIsRemoved() {
        // given
        filters.save(ANA, RED, 20);
        filters.save(ANA, LARGE, 20);

        // when
        filters.remove(ANA, RED.name());
        filters.remove(ANA, "never there");

        // then
        assertThat(filters.of(ANA)).containsExactly(LARGE);
    }
}
