// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.Outcome;
import org.slipway.api.approval.SavedFilter;
import org.slipway.api.approval.SavedFilterRefusal;
import org.slipway.api.approval.SavedFilters;
import org.slipway.web.ErrorKind;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;
import org.slipway.web.Pages;
import org.slipway.web.Statuses;

/** Keeps the filter of a list under a name, and forgets one; both lead back to the list. */
@Component(service = PageServlet.class)
@PageAddress(Addresses.FILTERS)
public final class SavedFiltersServlet extends StaffServlet {

    private static final long serialVersionUID = 1L;

    private final transient SavedFilters filters;
    private final transient Clock clock;

    @Activate
    public SavedFiltersServlet(@Reference StaffSessions sessions, @Reference SavedFilters filters) {
        this(sessions, filters, Clock.systemUTC());
    }

    SavedFiltersServlet(StaffSessions sessions, SavedFilters filters, Clock clock) {
        super(sessions);
        this.filters = filters;
        this.clock = clock;
    }

    @Override
    void show(StaffRequest request) throws IOException {
        request.error(ErrorKind.METHOD_NOT_ALLOWED);
    }

    @Override
    void take(StaffRequest request) throws IOException {
        FilterForm form = FilterForm.read(request, ListNames.of(request.field("view")), clock.instant());
        switch (request.field("do")) {
            case "save" -> save(request, form);
            case "remove" -> remove(request, form);
            default -> request.error(ErrorKind.BAD_REQUEST);
        }
    }

    private void save(StaffRequest request, FilterForm form) throws IOException {
        Outcome<SavedFilter, SavedFilterRefusal> outcome =
                filters.save(request.staff(), request.field("name"), form.query());
        if (outcome instanceof Outcome.Refused<SavedFilter, SavedFilterRefusal> refused) {
            request.notice(Statuses.of(refused.reason()), "saved." + refused.reason(), form.address());
        } else {
            Pages.seeOther(request.response(), form.address());
        }
    }

    private void remove(StaffRequest request, FilterForm form) throws IOException {
        filters.remove(request.staff(), request.field("name"));
        Pages.seeOther(request.response(), form.address());
    }
}
