// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.SignedIn;
import org.slipway.api.approval.SignedInSessions;
import org.slipway.approval.web.internal.page.ColleaguesPage;
import org.slipway.approval.web.internal.page.ColleaguesPage.Colleague;
import org.slipway.approval.web.internal.page.SessionsPage;

/** Writes what the pages of sessions show. */
record SessionsView(StaffRequest request) {

    SessionsPage own(List<SignedIn> sessions) {
        return new SessionsPage(
                request.frame(request.text("sessions.title")),
                request.text(sessions.size() == 1 ? "sessions.one" : "sessions.several", sessions.size()),
                request.staff().maySetUp() ? Addresses.COLLEAGUES : "");
    }

    /** The newest session of each comes first. */
    ColleaguesPage of(SupplierId supplier, List<SignedIn> sessions) {
        Map<String, List<SignedIn>> people = sessions.stream()
                .collect(Collectors.groupingBy(
                        session -> session.name().toLowerCase(Locale.ROOT), LinkedHashMap::new, Collectors.toList()));
        List<Colleague> colleagues = people.values().stream()
                .map(theirs -> colleague(supplier, theirs))
                .toList();
        return new ColleaguesPage(
                request.frame(request.text("colleagues.title")),
                supplier.value(),
                colleagues,
                sessions.size() < SignedInSessions.MOST ? "" : request.text("colleagues.more", SignedInSessions.MOST));
    }

    private Colleague colleague(SupplierId supplier, List<SignedIn> sessions) {
        SignedIn newest = sessions.get(0);
        String since = request.time(supplier, newest.begun());
        return new Colleague(
                newest.name(),
                sessions.size() == 1
                        ? request.text("colleagues.one", since)
                        : request.text("colleagues.several", sessions.size(), since),
                newest.scope().every());
    }
}
