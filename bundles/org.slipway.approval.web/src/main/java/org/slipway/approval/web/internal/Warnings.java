// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.Supplier;
import org.slipway.approval.web.internal.page.Frame.Warning;

/** What staff has to know on every page: whose customers can't pay, or not in every currency, and which accounts wait for the reader. */
final class Warnings {

    private static final int NAMED = 3;
    private static final String UNPAYABLE = "unpayable";

    private Warnings() {}

    static List<Warning> of(StaffRequest request) {
        Map<SupplierId, Integer> toConfirm = request.toConfirm();
        List<SupplierId> unpayable = request.unpayable().stream()
                .sorted(Comparator.comparing(SupplierId::value))
                .limit(NAMED)
                .toList();
        Set<SupplierId> proposed = request.proposed(Set.copyOf(unpayable));
        Stream<Warning> none = unpayable.stream()
                .map(supplier -> warning(request, supplier, next(supplier, proposed, toConfirm.keySet()), ""));
        Stream<Warning> some = others(request.lacking(), unpayable)
                .map(lack -> warning(request, lack.getKey(), "unpayable.currency", codes(lack.getValue())));
        Stream<Warning> accounts =
                others(toConfirm, unpayable).map(waiting -> toConfirm(request, waiting.getKey(), waiting.getValue()));
        return Stream.concat(Stream.concat(none, some).limit(NAMED), accounts).toList();
    }

    private static <V> Stream<Map.Entry<SupplierId, V>> others(Map<SupplierId, V> told, List<SupplierId> but) {
        return told.entrySet().stream()
                .filter(one -> !but.contains(one.getKey()))
                .sorted(Comparator.comparing(one -> one.getKey().value()));
    }

    /** What is to be done so that customers can pay: add a method, confirm one, or have another admin confirm it. */
    private static String next(SupplierId supplier, Set<SupplierId> proposed, Set<SupplierId> toConfirm) {
        if (toConfirm.contains(supplier)) {
            return UNPAYABLE + ".toConfirm";
        }
        return proposed.contains(supplier) ? UNPAYABLE + ".proposed" : UNPAYABLE;
    }

    private static Warning toConfirm(StaffRequest request, SupplierId supplier, int count) {
        String name = request.sessions().supplier(supplier).map(Supplier::name).orElse(supplier.value());
        return new Warning(
                "toConfirm",
                request.text("toConfirm", name, count),
                request.text("methods.heading"),
                Addresses.setUp(Addresses.METHODS, supplier.value()));
    }

    private static String codes(Set<CurrencyUnit> currencies) {
        return currencies.stream().map(CurrencyUnit::getCode).sorted().collect(Collectors.joining(", "));
    }

    private static Warning warning(StaffRequest request, SupplierId supplier, String text, String currencies) {
        Optional<Supplier> known = request.sessions().supplier(supplier);
        String name = known.map(Supplier::name).orElse(supplier.value());
        boolean admin = request.staff().maySetUp(supplier);
        if (admin && known.isEmpty() && request.keepsBooks(supplier)) {
            String books = Addresses.setUp(Addresses.BOOKS, supplier.value());
            return new Warning(
                    UNPAYABLE, request.text("unpayable.noBooks", name), request.text("books.form.OPEN.heading"), books);
        }
        return new Warning(
                UNPAYABLE,
                request.text(admin ? text : text + ".askAdmin", name, currencies),
                request.text("methods.heading"),
                admin ? Addresses.setUp(Addresses.METHODS, supplier.value()) : "");
    }
}
