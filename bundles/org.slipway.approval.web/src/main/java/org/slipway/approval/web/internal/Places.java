// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.ArrayList;
import java.util.List;
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
                places.add(place(request, "books.heading", Addresses.BOOKS));
            }
            places.add(place(request, "methods.heading", Addresses.METHODS));
            places.add(place(request, "set.title", Addresses.SUPPLIER));
            places.add(place(request, "audit.title", Addresses.AUDIT));
        }
        return List.copyOf(places);
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
