// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.Optional;
import org.slipway.api.approval.OwnDecision;
import org.slipway.api.approval.OwnDecisions;
import org.slipway.api.slip.SlipCode;
import org.slipway.approval.web.internal.page.DecidedPanel;
import org.slipway.approval.web.internal.page.DecidedPanel.Undo;

/** Writes what the reader has decided just now, on the page that followed. */
record DecidedView(OwnDecisions decisions) {

    /** Empty if the address names no slip whose newest step the reader has taken. */
    Optional<DecidedPanel> of(StaffRequest request) {
        return SlipCode.parse(request.field(OriginList.DECIDED))
                .flatMap(code -> decisions.latest(request.staff(), code))
                .map(decision -> panel(request, decision));
    }

    private static DecidedPanel panel(StaffRequest request, OwnDecision decision) {
        SlipCode code = decision.slip().code();
        return new DecidedPanel(
                code.value(),
                request.text("decided.heading", code.value(), request.text("history." + decision.step())),
                OriginList.of(request).slip(code, code),
                ListNames.chip(decision.slip().status(), request.texts()),
                decision.undoable() ? Optional.of(undo(request, decision)) : Optional.empty());
    }

    private static Undo undo(StaffRequest request, OwnDecision decision) {
        return new Undo(
                Addresses.slip(decision.slip().code()) + "/undo",
                Long.toString(decision.slip().version()),
                OriginList.of(request).value());
    }
}
