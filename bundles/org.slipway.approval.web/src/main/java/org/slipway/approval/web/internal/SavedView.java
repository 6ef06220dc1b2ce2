// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.ArrayList;
import java.util.List;
import org.slipway.api.approval.SavedFilter;
import org.slipway.approval.web.internal.page.QueueListPage.Kept;
import org.slipway.approval.web.internal.page.SavedPanel;

/** Writes what the page of a list shows of the filters that its reader keeps. */
record SavedView(FilterForm form) {

    SavedPanel panel(List<SavedFilter> filters) {
        boolean readable = form.problems().isEmpty();
        return new SavedPanel(
                filters.stream()
                        .map(filter -> new SavedPanel.Saved(
                                filter.name(),
                                Addresses.QUEUE + "?" + filter.query(),
                                filter.query().equals(form.query())))
                        .toList(),
                kept(form),
                readable && !form.typed().isEmpty());
    }

    /** What leads back to a list, for forms. */
    static List<Kept> kept(FilterForm form) {
        List<Kept> kept = new ArrayList<>();
        kept.add(new Kept("view", ListNames.name(form.view())));
        form.typed().forEach((field, value) -> kept.add(new Kept(field.parameter(), value)));
        return kept;
    }
}
