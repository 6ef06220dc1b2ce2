// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.audit.AuditFilter;
import org.slipway.api.audit.AuditRecord;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipStep;
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

    @Test
    void shouldKeepAndSealWhoOfStaffEnteredIt_whenASlipIsEntered() {
        // given
        Slip slip = SlipBuilder.slip().enteredBy("ana").build();

        // when
        stores.slips().submit(NewSlips.of(slip));

        // then
        Slip now = stores.slips().find(SupplierScope.of(TALA), slip.code()).orElseThrow();
        assertThat(now).isEqualTo(slip);
        assertThat(stores.slips().steps(slip.ref()))
                .containsExactly(new PastStep(
                        SlipStep.ENTER, Optional.of("ana"), slip.origin().submitted(), ""));
        assertThat(deeds().map(deed -> deed.action() + " " + deed.actor())).containsExactly("SLIP_ENTERED ana");
        assertThat(seals().get(0).figures())
                .isEqualTo(SlipSeal.figures(slip))
                .isNotEqualTo(SlipSeal.figures(SlipBuilder.slip().build()))
                .isNotEqualTo(
                        SlipSeal.figures(SlipBuilder.slip().enteredBy("ben").build()));
    }

    /** The newest first. */
    private List<SlipSeal> seals() {
        return deeds().flatMap(deed -> SlipSeal.parse(deed.detail()).stream()).toList();
    }

    private Stream<AuditRecord.Deed> deeds() {
        return stores.audit().page(AuditFilter.all(TALA), Optional.empty(), 50).rows().stream()
                .map(AuditRecord::deed);
    }
}
