// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.Staff;
import org.slipway.api.invoice.SupplierProfile;
import org.slipway.api.supplier.SettingsEntry;
import org.slipway.api.supplier.SettingsRefusal;
import org.slipway.api.supplier.SupplierSetUp;
import org.slipway.api.supplier.SupplierSettings;

/** Settings that a test sets; what is to become of them is written down. */
final class FakeSupplierSetUp implements SupplierSetUp {

    SupplierSettings settings = new SupplierSettings(SupplierProfile.PLAIN, 0, Optional.empty(), Optional.empty());
    Set<SettingsRefusal> refusals = Set.of();
    SettingsEntry.Digest digest = SettingsEntry.Digest.BLANK;
    final List<String> deeds = new ArrayList<>();

    @Override
    public Optional<SupplierSettings> settings(Staff staff, SupplierId supplier) {
        return staff.maySetUp(supplier) ? Optional.of(settings) : Optional.empty();
    }

    @Override
    public Outcome<SupplierSettings, Set<SettingsRefusal>> change(
            Staff staff, SupplierId supplier, long version, SettingsEntry entry) {
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        digest = entry.digest();
        deeds.add("%s sets up %s over %d: %s %s '%s' '%s' '%s' '%s' %s, logo %s"
                .formatted(
                        staff.name(),
                        supplier,
                        version,
                        entry.takesOverpayment(),
                        entry.offersOtherInvoices(),
                        entry.colour(),
                        entry.sender().name(),
                        entry.sender().replyTo(),
                        entry.controls().secondApproval(),
                        entry.languages(),
                        entry.logo().removes()
                                ? "removed"
                                : entry.logo()
                                        .file(bytes -> bytes.length + " bytes")
                                        .orElse("kept")));
        return Outcome.accepted(settings);
    }
}
