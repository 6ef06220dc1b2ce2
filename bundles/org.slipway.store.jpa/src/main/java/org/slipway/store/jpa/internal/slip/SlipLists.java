// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.slipway.api.SupplierScope;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipOrder;
import org.slipway.api.slip.SubmittedRange;
import org.slipway.spi.store.SlipList;
import org.slipway.spi.store.SlipQuery;
import org.slipway.store.jpa.internal.MicrosConverter;

/**
 * A page of a list of slips. An index keeps the slips of one status in order, and those of one supplier in one status, but
 * none keeps those of several: one statement takes the first codes of each such part from the index, and of those the first
 * of all. Another reads the slips of the page and what they pay, and one more reads where the page starts.
 */
final class SlipLists {

    /** A part is asked for twice its even share of a page at first, and for so many more. */
    private static final int MORE = 6;

    /** So many parts are asked for by one statement; Derby compiles a statement of hundreds for too long. */
    private static final int PARTS = 64;

    private final EntityManager entities;
    private final SlipQuery query;
    private final boolean newestFirst;
    private final String column;

    private SlipLists(EntityManager entities, SlipQuery query) {
        this.entities = entities;
        this.query = query;
        this.newestFirst = query.order() == SlipOrder.NEWEST_DECISION;
        this.column = newestFirst ? "decided_at" : "submitted";
    }

    /** Where a slip stands in its list; the moment in microseconds. */
    private record Place(long moment, String code, Part part) {

        static final Comparator<Place> OLDEST_FIRST =
                Comparator.comparingLong(Place::moment).thenComparing(Place::code);
    }

    /** A condition for slips that an index keeps in the order of the list, or an addition to one. */
    private record Part(String condition, List<Object> parameters) {

        static final Part WHOLE = new Part("", List.of());

        Part and(Part addition) {
            return new Part(
                    condition + addition.condition,
                    Stream.concat(parameters.stream(), addition.parameters.stream())
                            .toList());
        }
    }

    static SlipList query(EntityManager entities, SlipQuery query) {
        List<String> codes = new SlipLists(entities, query).codes();
        SlipList slips = Allocations.slips(entities, codes);
        return new SlipList(slips.stream().sorted(query.order()).toList(), slips.damaged(), last(codes));
    }

    /** The last one that others can follow. */
    private static Optional<SlipCode> last(List<String> codes) {
        return codes.stream().flatMap(code -> SlipCode.parse(code).stream()).reduce((one, next) -> next);
    }

    /** A part that was asked for a share only, all of which is on the page, may have more for it. */
    private List<String> codes() {
        List<Part> parts = parts();
        int limit = query.page().limit();
        int share = parts.size() < 3 ? limit : Math.min(limit, 2 * limit / parts.size() + MORE);
        List<Place> page = page(first(parts, share));
        List<Part> usedUp = share == limit ? List.of() : usedUp(page, share);
        if (!usedUp.isEmpty()) {
            Stream<Place> others = page.stream().filter(place -> !usedUp.contains(place.part()));
            page = page(Stream.concat(others, first(usedUp, limit)));
        }
        return page.stream().map(Place::code).toList();
    }

    private List<Place> page(Stream<Place> places) {
        return places.sorted(newestFirst ? Place.OLDEST_FIRST.reversed() : Place.OLDEST_FIRST)
                .limit(query.page().limit())
                .toList();
    }

    private static List<Part> usedUp(List<Place> page, int share) {
        Map<Part, Long> counts = page.stream().collect(Collectors.groupingBy(Place::part, Collectors.counting()));
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= share)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The first places of each part, at most so many of each. */
    private Stream<Place> first(List<Part> parts, int each) {
        return IntStream.iterate(0, from -> from < parts.size(), from -> from + PARTS)
                .mapToObj(from -> parts.subList(from, Math.min(from + PARTS, parts.size())))
                .flatMap(some -> byOneStatement(some, each));
    }

    private List<Part> parts() {
        List<Part> rest = behindLast();
        return query.statuses().stream()
                .map(status -> new Part("status = ?", List.of(status.name())))
                .flatMap(part -> ofSuppliers().map(part::and))
                .map(part -> part.and(submitted()).and(checked()).and(assigned()))
                .flatMap(part -> rest.stream().map(part::and))
                .toList();
    }

    private Stream<Part> ofSuppliers() {
        SupplierScope scope = query.scope();
        return scope.every()
                ? Stream.of(Part.WHOLE)
                : scope.suppliers().stream().map(supplier -> new Part(" AND supplier = ?", List.of(supplier.value())));
    }

    private Part submitted() {
        SubmittedRange range = query.part().submitted();
        return range.from()
                .map(from -> new Part(" AND submitted >= ?", List.of(MicrosConverter.toMicros(from))))
                .orElse(Part.WHOLE)
                .and(range.before()
                        .map(end -> new Part(" AND submitted < ?", List.of(MicrosConverter.toMicros(end))))
                        .orElse(Part.WHOLE));
    }

    private Part checked() {
        return query.part()
                .checks()
                .map(colour -> new Part(" AND checked = ?", List.of(colour.name())))
                .orElse(Part.WHOLE);
    }

    private Part assigned() {
        return query.part()
                .assigned()
                .map(name -> new Part(" AND assigned_to = ?", List.of(name)))
                .orElse(Part.WHOLE);
    }

    /** What pages before have not shown: the rest of the moment of their last slip, and what lies beyond. */
    private List<Part> behindLast() {
        Optional<SlipCode> last = query.page().after();
        return last.isEmpty()
                ? List.of(Part.WHOLE)
                : SlipRows.row(entities, query.scope(), last.get())
                        .map(this::behind)
                        .orElse(List.of());
    }

    /** In two parts, since one condition for both would be looked at row by row from the start of the moment. */
    private List<Part> behind(SlipRow last) {
        long moment = MicrosConverter.toMicros(last.moment(query.order()));
        String beyond = newestFirst ? " < ?" : " > ?";
        return List.of(
                new Part(" AND " + column + " = ? AND code" + beyond, List.of(moment, last.code())),
                new Part(" AND " + column + beyond, List.of(moment)));
    }

    private Stream<Place> byOneStatement(List<Part> parts, int each) {
        Query first = entities.createNativeQuery(IntStream.range(0, parts.size())
                        .mapToObj(number -> select(parts.get(number), number, each))
                        .collect(Collectors.joining(" UNION ALL "))
                + firstOnes(query.page().limit()));
        int position = 1;
        for (Part part : parts) {
            for (Object parameter : part.parameters()) {
                first.setParameter(position, parameter);
                position++;
            }
        }
        List<?> rows = first.getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Place((Long) row[0], (String) row[1], parts.get(((Number) row[2]).intValue())));
    }

    private String select(Part part, int number, int each) {
        return "SELECT moment, code, " + number + " AS origin FROM (SELECT " + column
                + " AS moment, code FROM slip WHERE " + part.condition() + firstOnes(each) + ") part";
    }

    private String firstOnes(int limit) {
        String direction = newestFirst ? " DESC" : "";
        return " ORDER BY moment" + direction + ", code" + direction + " FETCH FIRST " + limit + " ROWS ONLY";
    }
}
