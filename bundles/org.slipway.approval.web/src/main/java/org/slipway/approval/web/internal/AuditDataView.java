// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slipway.api.SupplierId;
import org.slipway.api.audit.DataReport;
import org.slipway.api.audit.SlipComparison.Difference;
import org.slipway.approval.web.internal.page.AuditListPage.Data;
import org.slipway.approval.web.internal.page.AuditListPage.Finding;

/** Writes what comparing the data with the trail has found. */
record AuditDataView(StaffRequest request, SupplierId supplier) {

    Data of(Optional<DataReport> report) {
        return report.map(this::found)
                .orElseGet(() -> new Data(request.notice("notice", "audit.data.none"), List.of()));
    }

    private Data found(DataReport report) {
        boolean differs = report.found() > 0;
        return new Data(
                request.notice(
                        differs ? "notice notice-bad" : "notice notice-ok",
                        differs ? "audit.data.differs" : "audit.data.agrees",
                        report.slips(),
                        report.accounts(),
                        request.time(supplier, report.at()),
                        report.found()),
                report.findings().stream().map(this::finding).toList());
    }

    private Finding finding(DataReport.Finding finding) {
        List<String> differences = Arrays.stream(Difference.values())
                .filter(finding.differences()::contains)
                .map(difference -> request.text("audit.difference." + difference))
                .toList();
        return switch (finding.kind()) {
            case SLIP ->
                new Finding(
                        finding.subject(),
                        Addresses.setUp(Addresses.AUDIT + "/slip", supplier.value()) + "&slip=" + finding.subject(),
                        differences);
            case ACCOUNT ->
                new Finding(
                        request.text("audit.data.account", finding.subject()),
                        Addresses.setUp(Addresses.METHODS, supplier.value()),
                        differences);
        };
    }
}
