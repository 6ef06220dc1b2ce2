// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.slipway.api.SupplierId;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.audit.AuditFilter;
import org.slipway.api.audit.AuditPlace;

/**
 * What was asked about the audit trail, as it was typed; what can't be read is left out.
 *
 * @param from the first day, in the screen's zone
 * @param until the last day, in the screen's zone
 */
record AuditForm(
        String about, String actor, Optional<AuditAction> action, Optional<LocalDate> from, Optional<LocalDate> until) {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_ACTOR = 100;

    static AuditForm read(StaffRequest request) {
        return new AuditForm(
                line(request, "about", LONGEST_SUBJECT),
                line(request, "actor", LONGEST_ACTOR),
                Arrays.stream(AuditAction.values())
                        .filter(action -> action.name().equals(request.field("action")))
                        .findFirst(),
                day(request.field("from")),
                day(request.field("until")));
    }

    private static String line(StaffRequest request, String field, int limit) {
        String typed = request.field(field).strip();
        return typed.substring(0, Math.min(limit, typed.length()));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.matches("\\d{4}-\\d{2}-\\d{2}") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Where the page before stopped. */
    static Optional<AuditPlace> before(StaffRequest request) {
        return AuditPlace.parse(request.field("before"));
    }

    /** Whether anything was asked for. */
    boolean any() {
        return !about.isEmpty() || !actor.isEmpty() || action.isPresent() || from.isPresent() || until.isPresent();
    }

    /** The filter that was typed, without what was left empty. */
    AuditFilter filter(SupplierId supplier, ZoneId zone) {
        Optional<Instant> start = from.map(day -> day.atStartOfDay(zone).toInstant());
        Optional<Instant> end =
                until.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
        return new AuditFilter(supplier, some(about), some(actor), action, new AuditFilter.Period(start, end));
    }

    private static Optional<String> some(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** The same question as part of an address. */
    String query(SupplierId supplier) {
        return "?supplier=" + encoded(supplier.value())
                + parameter("about", about)
                + parameter("actor", actor)
                + parameter("action", action.map(AuditAction::name).orElse(""))
                + parameter("from", from.map(LocalDate::toString).orElse(""))
                + parameter("until", until.map(LocalDate::toString).orElse(""));
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + encoded(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
