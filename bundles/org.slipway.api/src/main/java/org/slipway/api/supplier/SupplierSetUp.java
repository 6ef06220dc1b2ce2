// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.supplier;

import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.Staff;

/** Lets the admins of a supplier look at its settings and change them. */
@ProviderType
public interface SupplierSetUp {

    /** What is in force for a supplier now; empty if this staff may not set it up. */
    Optional<SupplierSettings> settings(Staff staff, SupplierId supplier);

    /**
     * Puts all settings of a supplier into force together.
     *
     * @param version of the settings that were shown
     * @return what is in force now, or all that is wrong: only {@link SettingsRefusal#NOT_ALLOWED}, only
     *     {@link SettingsRefusal#CONFIGURED}, only {@link SettingsRefusal#STALE}, or one for each wrong field
     */
    Outcome<SupplierSettings, Set<SettingsRefusal>> change(
            Staff staff, SupplierId supplier, long version, SettingsEntry entry);
}
