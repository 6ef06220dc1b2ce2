// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.ArrayList;
import java.util.List;
import org.slipway.api.SupplierId;
import org.slipway.api.audit.AuditReport;
import org.slipway.approval.web.internal.page.SlipPage.Notice;

/**
 * What a verification is said to have found.
 *
 * @param goesOn number of the row after which it goes on; empty if it is at its end, or if none was asked for
 */
record AuditNotices(List<Notice> notices, String goesOn) {

    /** Nothing was verified. */
    static final AuditNotices NONE = new AuditNotices(List.of(), "");

    static AuditNotices of(StaffRequest request, SupplierId supplier, AuditReport report) {
        AuditReport.Rows rows = report.rows();
        List<Notice> notices = new ArrayList<>();
        notices.add(request.notice(
                style(report.finding()), "audit." + report.finding(), report.number(), rows(request, supplier, rows)));
        notices.add(
                report.kept() > 0
                        ? request.notice("notice", "audit.kept", report.kept())
                        : request.notice("notice notice-wait", "audit.notKept"));
        boolean more = report.finding() == AuditReport.Finding.GOES_ON;
        return new AuditNotices(List.copyOf(notices), more ? Long.toString(rows.last()) : "");
    }

    private static String style(AuditReport.Finding finding) {
        return switch (finding) {
            case WHOLE -> "notice notice-ok";
            case GOES_ON, UNPROVEN -> "notice notice-wait";
            case BROKEN, CUT_OFF -> "notice notice-bad";
        };
    }

    private static String rows(StaffRequest request, SupplierId supplier, AuditReport.Rows rows) {
        if (rows.from().isEmpty() || rows.until().isEmpty()) {
            return request.text("audit.noRows");
        }
        return request.text(
                "audit.rows",
                rows.count(),
                rows.first(),
                rows.last(),
                request.time(supplier, rows.from().get()),
                request.time(supplier, rows.until().get()));
    }
}
