// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.approval.web.internal.page.Frame.Place;

/** The parts of the screen that a reader may go to, and which of them the request is for. */
final class Places {

    private Places() {}

    static List<Place> of(StaffRequest request) {
        List<Place> places = new ArrayList<>();
        places.add(place(request, "places.queue", Addresses.QUEUE, Addresses.SLIPS));
        if (request.staff().mayDecide()) {
            places.add(place(request, "enter.title", Addresses.ENTER));
        }
        places.add(place(request, "work.title", Addresses.WORK));
        places.add(place(request, "posting.title", Addresses.POSTING));
        places.add(place(request, "links.heading", Addresses.LINKS));
        if (request.staff().maySetUp()) {
            if (request.keepsBooks()) {
                places.add(ofSupplier(request, "books.heading", Addresses.BOOKS, request::keepsBooks));
            }
            places.add(ofSupplier(request, "methods.heading", Addresses.METHODS, any -> true));
            places.add(ofSupplier(request, "set.title", Addresses.SUPPLIER, any -> true));
            places.add(ofSupplier(request, "audit.title", Addresses.AUDIT, any -> true));
        }
        return List.copyOf(places);
    }

    /** Of the supplier that this page is about, if the reader has several and that page can be about it. */
    private static Place ofSupplier(StaffRequest request, String key, String address, Predicate<SupplierId> can) {
        Place place = place(request, key, address);
        return chosen(request)
                .filter(can)
                .map(supplier -> new Place(place.label(), Addresses.setUp(address, supplier.value()), place.current()))
                .orElse(place);
    }

    private static Optional<SupplierId> chosen(StaffRequest request) {
        SupplierScope scope = request.staff().scope();
        return SupplierId.parse(request.field(SupplierPicker.PARAMETER).strip())
                .filter(supplier -> scope.every() || scope.suppliers().size() > 1)
                .filter(supplier -> request.staff().maySetUp(supplier) && !request.absent(supplier));
    }

    private static Place place(StaffRequest request, String key, String address) {
        return place(request, key, address, address + "/");
    }

    private static Place place(StaffRequest request, String key, String address, String within) {
        String asked = request.exchange().request().getRequestURI();
        boolean inside = asked.startsWith(within) && !asked.equals(Addresses.ENTER);
        String current = asked.equals(address) ? "page" : Boolean.toString(inside);
        return new Place(request.text(key), address, current);
    }
}
