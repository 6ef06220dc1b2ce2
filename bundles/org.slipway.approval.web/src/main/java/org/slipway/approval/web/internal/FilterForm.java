// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.slipway.api.PlainText;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.QueueFilter;
import org.slipway.api.approval.QueueView;
import org.slipway.api.invoice.Supplier;

/**
 * What a list is filtered by, as it was typed.
 *
 * @param read when
 * @param typed one line each; what was left out is missing
 * @param problems keys of texts that say what is wrong
 * @param filter that holds all that is right
 */
record FilterForm(
        QueueView view,
        Instant read,
        Map<FilterField, String> typed,
        Map<FilterField, String> problems,
        QueueFilter filter) {

    private static final int LONGEST = 100;

    /** Reads the parameters of an address; amounts without a currency are in the usual one. */
    static FilterForm read(StaffRequest request, QueueView view, Instant now) {
        Map<FilterField, String> typed = typed(request::field);
        if (typed.containsKey(FilterField.LEAST) || typed.containsKey(FilterField.MOST)) {
            usual(request, typed).ifPresent(usual -> typed.putIfAbsent(FilterField.CURRENCY, usual.getCode()));
        }
        return of(typed, view, now.atZone(zone(request, typed)));
    }

    /** The zone in which days begin for who has typed this. */
    static ZoneId zone(StaffRequest request, Map<FilterField, String> typed) {
        Optional<SupplierId> supplier =
                Optional.ofNullable(typed.get(FilterField.SUPPLIER)).flatMap(SupplierId::parse);
        return request.zones().days(request.staff().scope(), supplier);
    }

    /** The currency of the supplier that was typed, or of the only one in reach; empty if there is none, or it is not known for now. */
    static Optional<CurrencyUnit> usual(StaffRequest request, Map<FilterField, String> typed) {
        SupplierScope scope = request.staff().scope();
        Optional<SupplierId> only =
                scope.suppliers().size() == 1 ? scope.suppliers().stream().findFirst() : Optional.empty();
        return Optional.ofNullable(typed.get(FilterField.SUPPLIER))
                .flatMap(SupplierId::parse)
                .or(() -> only)
                .filter(scope::reaches)
                .flatMap(request.sessions()::supplier)
                .map(Supplier::currency);
    }

    /** What stands in the fields of these names, within bounds. */
    static Map<FilterField, String> typed(UnaryOperator<String> fields) {
        Map<FilterField, String> typed = new EnumMap<>(FilterField.class);
        for (FilterField field : FilterField.values()) {
            String value = PlainText.line(fields.apply(field.parameter()));
            if (!value.isEmpty()) {
                typed.put(field, value.substring(0, Math.min(value.length(), LONGEST)));
            }
        }
        return typed;
    }

    /** Reads what was typed. */
    static FilterForm of(Map<FilterField, String> typed, QueueView view, ZonedDateTime now) {
        FilterReader reader = new FilterReader(typed, now);
        QueueFilter filter = reader.read(view);
        return new FilterForm(view, now.toInstant(), typed, reader.problems(), filter);
    }

    /** As typed; empty if it was left out. */
    String value(FilterField field) {
        return typed.getOrDefault(field, "");
    }

    /** The address of the list, filtered so. */
    String address() {
        return address(view, field -> true);
    }

    /** The parameters of that. */
    String query() {
        return address().substring(Addresses.QUEUE.length() + 1);
    }

    /** The address of the list as a file, filtered so. */
    String export() {
        return Addresses.EXPORT + address().substring(Addresses.QUEUE.length());
    }

    /** The address of the list without this part of the filter. */
    String without(FilterField field) {
        return address(view, other -> other != field);
    }

    /** The address of another list, filtered by what makes sense in all of them. */
    String in(QueueView other) {
        return address(other, field -> field != FilterField.STATE);
    }

    private String address(QueueView list, Predicate<FilterField> kept) {
        return address(list, typed, kept);
    }

    /** The address of a list, filtered by what was typed. */
    static String address(QueueView list, Map<FilterField, String> typed) {
        return address(list, typed, field -> true);
    }

    private static String address(QueueView list, Map<FilterField, String> typed, Predicate<FilterField> kept) {
        return Addresses.queue(list)
                + Arrays.stream(FilterField.values())
                        .filter(field -> typed.containsKey(field) && kept.test(field))
                        .map(field -> "&" + field.parameter() + "=" + encoded(typed.getOrDefault(field, "")))
                        .collect(Collectors.joining());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
