// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.sample.internal;

import java.util.Set;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.supplier.LogoChange;
import org.slipway.api.supplier.SettingsEntry;
import org.slipway.api.supplier.SupplierSetUp;

/** Has the sample suppliers offer all open invoices of a customer in one form, as long as nobody has chosen for them. */
final class SampleSetUp {

    private static final SettingsEntry ENTRY =
            new SettingsEntry(false, true, "", LogoChange.KEEP, new SettingsEntry.Sender("", ""));

    private final SupplierSetUp setUp;

    SampleSetUp(SupplierSetUp setUp) {
        this.setUp = setUp;
    }

    /** Refused where a configuration has chosen, or staff. */
    void enter() {
        for (SampleSupplier sample : SampleData.SUPPLIERS) {
            SupplierId supplier = sample.supplier().id();
            setUp.change(new Staff("sample data", Set.of(Role.ADMIN), SupplierScope.of(supplier)), supplier, 0, ENTRY);
        }
    }
}
