// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.List;
import java.util.Optional;
import org.slipway.api.approval.OwnDecision;
import org.slipway.api.approval.OwnDecisions;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStep;
import org.slipway.approval.web.internal.page.DecidedPanel;
import org.slipway.approval.web.internal.page.DecidedPanel.Undo;
import org.slipway.approval.web.internal.page.SlipPage.Link;

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
                ways(request, decision),
                decision.undoable() ? Optional.of(undo(request, decision)) : Optional.empty());
    }

    private static List<Link> ways(StaffRequest request, OwnDecision decision) {
        SlipCode code = decision.slip().code();
        if (decision.step().undoes() || decision.step() == SlipStep.RELEASE) {
            return List.of(); // it is the page of the slip itself
        }
        String slip = OriginList.of(request).slip(code, code);
        return decision.step() == SlipStep.ENTER
                ? List.of(new Link(code.value(), slip), new Link(request.text("decided.enterNext"), Addresses.ENTER))
                : List.of(new Link(request.text("decided.look"), slip));
    }

    private static Undo undo(StaffRequest request, OwnDecision decision) {
        return new Undo(
                Addresses.slip(decision.slip().code()) + "/undo",
                UndoTime.shown(decision.left()),
                Long.toString(decision.slip().version()),
                OriginList.of(request).value());
    }
}
