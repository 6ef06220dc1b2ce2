// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.Map;
import java.util.Optional;
import org.slipway.api.approval.DueSlips;
import org.slipway.api.approval.QueueView;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;
import org.slipway.approval.web.internal.page.DuePanel;
import org.slipway.approval.web.internal.page.DuePanel.Row;
import org.slipway.web.Formats;

/** Writes what is to be looked at again by today, above the lists that are worked off. */
record DueView(DueSlips due) {

    /** Empty on all pages but the first of a whole list, or if nothing is due. */
    Optional<DuePanel> of(StaffRequest request, FilterForm form) {
        boolean start = NextSlip.TO_WORK_OFF.contains(form.view())
                && form.typed().isEmpty()
                && request.field("after").isEmpty();
        return start
                ? Optional.of(due.of(request.staff(), request::today)).flatMap(found -> panel(request, found))
                : Optional.empty();
    }

    private static Optional<DuePanel> panel(StaffRequest request, DueSlips.Due due) {
        return due.slips().isEmpty()
                ? Optional.empty()
                : Optional.of(new DuePanel(
                        due.slips().stream().map(slip -> row(request, slip)).toList(),
                        due.more() ? Addresses.queue(QueueView.ON_HOLD) : ""));
    }

    private static Row row(StaffRequest request, Slip slip) {
        Formats formats = CurrencyFormats.of(
                slip.figures().amount().getCurrencyUnit(),
                request.texts().language(),
                request.zone(slip.ref().supplier()));
        String day = slip.state() instanceof SlipState.OnHold held
                ? held.reminder().map(formats::date).orElse("")
                : "";
        return new Row(
                slip.code().value(),
                new OriginList(QueueView.ON_HOLD, Map.of()).slip(slip.code()),
                request.text(
                        "queue.due.facts",
                        slip.origin().customer().name(),
                        slip.origin().invoiceNumber(),
                        formats.money(slip.figures().amount()),
                        day));
    }
}
