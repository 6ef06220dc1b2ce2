// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.util.Optional;
import org.slipway.api.slip.SlipCode;
import org.slipway.web.ErrorKind;

/** Takes a form about one slip, whose code is a field of it. There is nothing to be seen at its address. */
abstract class SlipFormServlet extends StaffServlet {

    private static final long serialVersionUID = 1L;

    SlipFormServlet(StaffSessions sessions) {
        super(sessions);
    }

    /** Does what the form asks for. */
    abstract void take(StaffRequest request, SlipCode slip) throws IOException;

    @Override
    final void show(StaffRequest request) throws IOException {
        request.error(ErrorKind.METHOD_NOT_ALLOWED);
    }

    @Override
    final void take(StaffRequest request) throws IOException {
        Optional<SlipCode> slip = SlipCode.parse(request.field("slip"));
        if (slip.isPresent()) {
            take(request, slip.get());
        } else {
            request.error(ErrorKind.BAD_REQUEST);
        }
    }
}
