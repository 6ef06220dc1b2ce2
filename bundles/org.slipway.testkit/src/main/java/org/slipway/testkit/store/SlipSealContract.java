// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.audit.AuditFilter;
import org.slipway.api.audit.AuditRecord;
import org.slipway.api.slip.Slip;
import org.slipway.spi.audit.SlipSeal;
import org.slipway.spi.store.SlipTransition;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.Suppliers;

/** Every store seals with each step of a slip what the slip was, and what was said. */
public abstract class SlipSealContract {

    private static final SupplierId TALA = Suppliers.TALA.id();

    private StoresUnderTest stores;

    /** The stores under test, with nothing in them. */
    protected abstract StoresUnderTest emptyStores();

    @BeforeEach
    void open() {
        stores = emptyStores();
    }

    @Test
    void shouldSealWhatIsReadLater_whenASlipTakesItsSteps() {
        // given
        Slip slip = SlipBuilder.slip().build();
        stores.slips().submit(NewSlips.of(slip));
        SlipTransition held = Transitions.hold(slip);

        // when
        stores.slips().take(held);

        // then
        Slip now = stores.slips().find(SupplierScope.of(TALA), slip.code()).orElseThrow();
        assertThat(seals())
                .containsExactly(
                        new SlipSeal(
                                SlipSeal.figures(now),
                                SlipSeal.note(held.taken().note()),
                                held.taken().shown()),
                        new SlipSeal(SlipSeal.figures(now), SlipSeal.note(""), ""));
    }

    /** The newest first. */
    private List<SlipSeal> seals() {
        return stores.audit().page(AuditFilter.all(TALA), Optional.empty(), 50).rows().stream()
                .map(AuditRecord::deed)
                .flatMap(deed -> SlipSeal.parse(deed.detail()).stream())
                .toList();
    }
}
