// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.sample.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.Staff;
import org.slipway.api.supplier.SettingsEntry;
import org.slipway.api.supplier.SettingsRefusal;
import org.slipway.api.supplier.SupplierSetUp;
import org.slipway.api.supplier.SupplierSettings;

final class SampleSetUpTest {

    private final List<String> deeds = new ArrayList<>();

    @Test
    void shouldOfferOtherInvoicesWhereNobodyHasChosen_whenEntered() {
        new SampleSetUp(new Written()).enter();

        assertThat(deeds).containsExactly("mabuhay over 0: true", "merlion over 0: true");
    }

    private final class Written implements SupplierSetUp {

        @Override
        public Optional<SupplierSettings> settings(Staff staff, SupplierId supplier) {
            return Optional.empty();
        }

        @Override
        public Outcome<SupplierSettings, Set<SettingsRefusal>> change(
                Staff staff, SupplierId supplier, long version, SettingsEntry entry) {
            assertThat(staff.maySetUp(supplier)).isTrue();
            deeds.add(supplier + " over " + version + ": " + entry.offersOtherInvoices());
            return Outcome.refused(Set.of(SettingsRefusal.STALE));
        }
    }
}
