// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.approval.internal.ApprovalWorld.ANA;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.SavedFilter;
import org.slipway.api.approval.SavedFilterRefusal;
import org.slipway.api.approval.Staff;

final class StaffFiltersTest {

    private static final String QUERY = "view=done&checks=RED";

    private final StaffFilters filters = new StaffFilters(new ApprovalWorld().database.filters());

    @Test
    void shouldKeepItUnderACleanName_whenItIsTyped() {
        assertThat(filters.save(ANA, "  Red\r\nones\u0000 ", QUERY))
                .isEqualTo(Outcome.accepted(new SavedFilter("Red ones", QUERY)));
        assertThat(filters.of(ANA)).containsExactly(new SavedFilter("Red ones", QUERY));
        filters.remove(ANA, " Red ones ");
        assertThat(filters.of(ANA)).isEmpty();
    }

    @Test
    void shouldKeepThemApart_whenReachIsAnother() {
        // given
        filters.save(ANA, "mine", QUERY);
        Set<SupplierId> more = Set.of(new SupplierId("tala"), new SupplierId("bayview"));

        // then
        assertThat(filters.of(new Staff("ana", ANA.roles(), new SupplierScope(false, more))))
                .isEmpty();
        assertThat(filters.of(new Staff("ana", ANA.roles(), SupplierScope.EVERY)))
                .isEmpty();
        assertThat(filters.of(new Staff("ben", ANA.roles(), ANA.scope()))).isEmpty();
    }

    @Test
    void shouldRefuse_whenSomethingIsMissingOrTooLong() {
        assertThat(filters.save(ANA, " \t", QUERY)).isEqualTo(Outcome.refused(SavedFilterRefusal.NAME_MISSING));
        assertThat(filters.save(ANA, "x".repeat(41), QUERY))
                .isEqualTo(Outcome.refused(SavedFilterRefusal.NAME_TOO_LONG));
        assertThat(filters.save(ANA, "x", "q".repeat(1_001)))
                .isEqualTo(Outcome.refused(SavedFilterRefusal.FILTER_TOO_LONG));
        Staff nobody = new Staff("ana", Set.<Role>of(), ANA.scope());
        assertThat(filters.save(nobody, "x", QUERY)).isEqualTo(Outcome.refused(SavedFilterRefusal.NOT_ALLOWED));
        assertThat(filters.of(nobody)).isEmpty();
    }

    @Test
    void shouldRefuseTheTwentyFirst_whenTwentyAreKept() {
        for (int i = 1; i <= 20; i++) {
            filters.save(ANA, "filter " + i, QUERY);
        }

        assertThat(filters.save(ANA, "one more", QUERY)).isEqualTo(Outcome.refused(SavedFilterRefusal.TOO_MANY));
        assertThat(filters.save(ANA, "filter 7", "view=on-hold"))
                .isEqualTo(Outcome.accepted(new SavedFilter("filter 7", "view=on-hold")));
        assertThat(filters.of(ANA)).hasSize(20);
    }
}
