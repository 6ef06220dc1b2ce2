// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import org.slipway.api.Outcome;
import org.slipway.api.approval.OwnDecisions;
import org.slipway.api.approval.UndoRefusal;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.web.ErrorKind;
import org.slipway.web.Pages;
import org.slipway.web.Statuses;

/** Takes a decision back, and says in words why it stands. */
record SlipUndo(OwnDecisions decisions) {

    void take(StaffRequest request, SlipCode code) throws IOException {
        String version = request.field("version");
        if (!version.matches("\\d{1,18}")) {
            request.error(ErrorKind.BAD_REQUEST);
            return;
        }
        Outcome<Slip, UndoRefusal> outcome = decisions.undo(request.staff(), code, Long.parseLong(version));
        String slip = OriginList.of(request).slip(code);
        if (outcome instanceof Outcome.Refused<Slip, UndoRefusal> refused) {
            refuse(request, refused.reason(), slip);
        } else {
            Pages.seeOther(request.response(), slip);
        }
    }

    private static void refuse(StaffRequest request, UndoRefusal refusal, String slip) throws IOException {
        if (refusal == UndoRefusal.NOT_FOUND) {
            request.error(ErrorKind.NOT_FOUND);
        } else {
            request.notice(Statuses.of(refusal), "undo." + refusal, slip);
        }
    }
}
