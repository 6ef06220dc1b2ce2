// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.api.SupplierScope;
import org.slipway.api.audit.AuditFilter;
import org.slipway.api.slip.Slip;
import org.slipway.spi.audit.AuditVerdict;
import org.slipway.spi.audit.SlipSeal;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.store.NewSlips;

/** Who changes a slip in the database leaves the trail whole, but no longer agreeing. */
class SlipTamperingTest {

    static Stream<Arguments> changes() {
        return Stream.of(
                        "UPDATE slip SET amount = amount + 100",
                        "UPDATE slip SET reference_no = 'OTHER'",
                        "UPDATE slip SET company = 'Other'",
                        "UPDATE slip SET account_number = '0000'",
                        "UPDATE slip SET recipient = 'mal@example.com'",
                        "UPDATE slip SET file_sha256 = '" + "9".repeat(64) + "'",
                        "UPDATE slip SET entered_by = 'mal'",
                        "UPDATE slip_allocation SET amount = amount - 1")
                .flatMap(change -> Stream.of(TestDatabase.values()).map(database -> Arguments.of(database, change)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void shouldNoLongerAgree_whenASlipWasChangedByHand(TestDatabase database, String change) {
        // given
        JpaStores stores = database.emptyStores();
        Slip slip = SlipBuilder.slip().build();
        stores.slips().submit(NewSlips.of(slip));
        assertThat(figures(stores, slip)).isEqualTo(sealed(stores));

        // when
        assertThat(stores.execute(change)).isEqualTo(1);

        // then
        assertThat(figures(stores, slip)).isNotEqualTo(sealed(stores));
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(1));
    }

    private static String figures(JpaStores stores, Slip slip) {
        return SlipSeal.figures(
                stores.slips().find(SupplierScope.EVERY, slip.code()).orElseThrow());
    }

    private static String sealed(JpaStores stores) {
        return SlipSeal.parse(stores.audit()
                        .page(AuditFilter.all(Suppliers.TALA.id()), Optional.empty(), 1)
                        .rows()
                        .get(0)
                        .deed()
                        .detail())
                .orElseThrow()
                .figures();
    }
}
