// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.api.Outcome;
import org.slipway.api.approval.SavedFilter;
import org.slipway.api.approval.SavedFilterRefusal;
import org.slipway.api.approval.SavedFilters;
import org.slipway.api.approval.Staff;

/** Filters in memory, everybody's own; refused if a test says so. */
final class FakeSavedFilters implements SavedFilters {

    final List<SavedFilter> kept = new ArrayList<>();
    Optional<SavedFilterRefusal> refusal = Optional.empty();

    @Override
    public List<SavedFilter> of(Staff staff) {
        return List.copyOf(kept);
    }

    @Override
    public Outcome<SavedFilter, SavedFilterRefusal> save(Staff staff, String name, String query) {
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        SavedFilter filter = new SavedFilter(name, query);
        kept.add(filter);
        return Outcome.accepted(filter);
    }

    @Override
    public void remove(Staff staff, String name) {
        kept.removeIf(filter -> filter.name().equals(name));
    }
}
