// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import org.slipway.api.approval.OwnDecisions;
import org.slipway.api.slip.SlipCode;
import org.slipway.web.ErrorKind;
import org.slipway.web.Statuses;

/** Takes a decision back, and says in words why it stands. */
record SlipUndo(OwnDecisions decisions) {

    void take(StaffRequest request, SlipCode code) throws IOException {
        String version = request.field("version");
        if (!version.matches("\\d{1,18}")) {
            request.error(ErrorKind.BAD_REQUEST);
            return;
        }
        OriginList list = OriginList.of(request);
        new WayBack(request, list.slip(code), list.slip(code, code), "undo")
                .answer(decisions.undo(request.staff(), code, Long.parseLong(version)), Statuses::of);
    }
}
