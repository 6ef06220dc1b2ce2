// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slipway.api.SupplierId;
import org.slipway.api.audit.AuditRecord;
import org.slipway.api.audit.SlipComparison;
import org.slipway.api.audit.SlipComparison.Difference;
import org.slipway.api.slip.PastStep;
import org.slipway.approval.web.internal.page.AuditSlipPage;
import org.slipway.approval.web.internal.page.AuditSlipPage.Line;
import org.slipway.approval.web.internal.page.AuditSlipPage.Said;
import org.slipway.approval.web.internal.page.SlipPage.Notice;
import org.slipway.web.Chip;

/** Writes what the trail says of a slip beside what the data says, with the differences marked. */
record AuditSlipView(StaffRequest request, SupplierId supplier) {

    private static final Said NOTHING = new Said("", "", "");

    AuditSlipPage of(SlipComparison comparison) {
        String code = comparison.slip().value();
        return new AuditSlipPage(
                request.frame(request.text("audit.slip")),
                Addresses.setUp(Addresses.AUDIT, supplier.value()),
                new AuditSlipPage.Slip(
                        code,
                        Addresses.slip(comparison.slip()),
                        supplier.value(),
                        ListNames.chip(comparison.status(), request.texts())),
                verdict(comparison),
                comparison.lines().stream().map(this::line).toList());
    }

    private Notice verdict(SlipComparison comparison) {
        if (comparison.agrees()) {
            return request.notice("notice notice-ok", "audit.agrees");
        }
        return comparison.statusFits()
                ? request.notice("notice notice-bad", "audit.differs")
                : request.notice("notice notice-bad", "audit.statusDiffers");
    }

    private Line line(SlipComparison.Line line) {
        List<String> differences = Arrays.stream(Difference.values())
                .filter(line.differences()::contains)
                .map(difference -> request.text("audit.difference." + difference))
                .toList();
        return new Line(trail(line.trail()), data(line.data()), found(line), differences);
    }

    private Chip found(SlipComparison.Line line) {
        if (!line.differences().isEmpty()) {
            return new Chip(request.text("audit.digests.DIFFER"), "chip chip-bad");
        }
        return switch (line.digests()) {
            case AGREE -> new Chip(request.text("audit.digests.AGREE"), "chip chip-ok");
            case DIFFER -> new Chip(request.text("audit.digests.DIFFER"), "chip chip-bad");
            case NOT_SEALED -> new Chip(request.text("audit.digests.NOT_SEALED"), "chip");
        };
    }

    private Said trail(Optional<AuditRecord> row) {
        return row.map(AuditRecord::deed)
                .map(deed -> new Said(
                        AuditView.name(request, deed.action()), deed.actor(), request.time(supplier, deed.at())))
                .orElse(NOTHING);
    }

    private Said data(Optional<PastStep> step) {
        return step.map(taken -> new Said(
                        AuditView.name(request, taken.step().audit().name()),
                        taken.by().orElse(""),
                        request.time(supplier, taken.at())))
                .orElse(NOTHING);
    }
}
