// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.Outcome;
import org.slipway.api.PlainText;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.SavedFilter;
import org.slipway.api.approval.SavedFilterRefusal;
import org.slipway.api.approval.SavedFilters;
import org.slipway.api.approval.Staff;
import org.slipway.spi.store.SavedFilterStore;
import org.slipway.spi.store.SavedFilterStore.Owner;

/** Keeps each one's filters for their name and their suppliers. */
@Component
public final class StaffFilters implements SavedFilters {

    private final SavedFilterStore store;

    @Activate
    public StaffFilters(@Reference SavedFilterStore store) {
        this.store = store;
    }

    @Override
    public List<SavedFilter> of(Staff staff) {
        return staff.maySee() ? store.of(owner(staff)) : List.of();
    }

    @Override
    public Outcome<SavedFilter, SavedFilterRefusal> save(Staff staff, String typed, String query) {
        String name = PlainText.line(typed);
        if (!staff.maySee()) {
            return Outcome.refused(SavedFilterRefusal.NOT_ALLOWED);
        }
        if (name.isEmpty()) {
            return Outcome.refused(SavedFilterRefusal.NAME_MISSING);
        }
        if (name.length() > SavedFilter.LONGEST_NAME) {
            return Outcome.refused(SavedFilterRefusal.NAME_TOO_LONG);
        }
        if (query.length() > SavedFilter.LONGEST_QUERY) {
            return Outcome.refused(SavedFilterRefusal.FILTER_TOO_LONG);
        }
        SavedFilter filter = new SavedFilter(name, query);
        return store.save(owner(staff), filter, MOST)
                ? Outcome.accepted(filter)
                : Outcome.refused(SavedFilterRefusal.TOO_MANY);
    }

    @Override
    public void remove(Staff staff, String name) {
        if (staff.maySee()) {
            store.remove(owner(staff), PlainText.line(name));
        }
    }

    private static Owner owner(Staff staff) {
        return new Owner(scope(staff.scope()), staff.name());
    }

    /** All of them, or their ids by a digest: a session names more suppliers than a column holds. */
    private static String scope(SupplierScope scope) {
        return scope.every()
                ? "*"
                : digest(scope.suppliers().stream()
                        .map(SupplierId::value)
                        .sorted()
                        .collect(Collectors.joining("\n")));
    }

    private static String digest(String ids) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(ids.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
