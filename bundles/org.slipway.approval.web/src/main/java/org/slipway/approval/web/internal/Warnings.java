// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.Comparator;
import java.util.List;
import org.slipway.api.SupplierId;
import org.slipway.approval.web.internal.page.Frame.Warning;

/** What staff has to know on every page: whose customers can't pay. */
final class Warnings {

    private static final int NAMED = 3;

    private Warnings() {}

    static List<Warning> of(StaffRequest request) {
        return request.unpayable().stream()
                .sorted(Comparator.comparing(SupplierId::value))
                .limit(NAMED)
                .map(supplier -> warning(request, supplier))
                .toList();
    }

    private static Warning warning(StaffRequest request, SupplierId supplier) {
        boolean admin = request.staff().maySetUp(supplier);
        return new Warning(
                request.text(admin ? "unpayable" : "unpayable.askAdmin", supplier.value()),
                request.text("methods.heading"),
                admin ? Addresses.setUp(Addresses.METHODS, supplier.value()) : "");
    }
}
