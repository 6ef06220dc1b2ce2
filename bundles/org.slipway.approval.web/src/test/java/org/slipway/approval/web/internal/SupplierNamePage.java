// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.slipway.api.SupplierId;

/** A page of set-up that says nothing but which supplier it is about. */
final class SupplierNamePage extends StaffServlet {

    static final String ADDRESS = "/approvals/named";

    private static final long serialVersionUID = 1L;

    private final transient SupplierPicker picker = new SupplierPicker(ADDRESS, "screen");

    SupplierNamePage(StaffSessions sessions) {
        super(sessions);
    }

    @Override
    void show(StaffRequest request) throws IOException {
        Optional<SupplierId> supplier = picker.of(request);
        if (supplier.isPresent()) {
            request.response().setStatus(HttpServletResponse.SC_OK);
            request.response().getWriter().print("about " + supplier.get());
        }
    }
}
