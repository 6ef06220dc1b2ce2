// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slipway.api.SupplierId;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.audit.AuditPage;
import org.slipway.api.audit.AuditRecord;
import org.slipway.api.audit.DataReport;
import org.slipway.api.slip.SlipCode;
import org.slipway.approval.web.internal.page.AuditListPage;
import org.slipway.approval.web.internal.page.AuditListPage.Choice;
import org.slipway.approval.web.internal.page.AuditListPage.Days;
import org.slipway.approval.web.internal.page.AuditListPage.Detail;
import org.slipway.approval.web.internal.page.AuditListPage.Links;
import org.slipway.approval.web.internal.page.AuditListPage.Row;
import org.slipway.approval.web.internal.page.AuditListPage.Search;
import org.slipway.approval.web.internal.page.AuditListPage.Subject;

/** Writes what the page of the audit trail shows. */
record AuditView(StaffRequest request, SupplierId supplier, AuditForm form) {

    private static final int SHOWN_DIGITS = 12;

    AuditListPage of(AuditPage page, AuditNotices verified, Optional<DataReport> report) {
        return new AuditListPage(
                request.frame(request.text("audit.title")),
                request.supplierName(supplier),
                search(),
                verified.notices(),
                verified.goesOn(),
                new AuditDataView(request, supplier).of(report),
                page.rows().stream().map(this::row).toList(),
                page.rows().stream().anyMatch(row -> row.deed().sealsDigests()),
                links(page));
    }

    private Search search() {
        List<Choice> actions = Arrays.stream(AuditAction.values())
                .map(action -> new Choice(
                        action.name(),
                        name(request, action.name()),
                        form.action().filter(action::equals).isPresent()))
                .toList();
        Days days = new Days(day(form.from()), day(form.until()));
        return new Search(supplier.value(), form.about(), form.actor(), actions, days);
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private Links links(AuditPage page) {
        String list = Addresses.AUDIT + form.query(supplier);
        String export = Addresses.AUDIT + "/export" + form.query(supplier) + "&format=";
        return new Links(
                AuditForm.before(request).isPresent() ? list : "",
                page.searched().map(last -> list + "&before=" + last).orElse(""),
                export + "csv",
                export + "jsonl");
    }

    private Row row(AuditRecord record) {
        AuditRecord.Deed deed = record.deed();
        String digits = record.seal().hash();
        return new Row(
                record.row(),
                request.time(supplier, deed.at()),
                name(request, deed.action()),
                deed.actor(),
                new Subject(deed.subject(), about(deed.subject()), detail(deed)),
                digits.substring(0, Math.min(SHOWN_DIGITS, digits.length())));
    }

    private Detail detail(AuditRecord.Deed deed) {
        return deed.sealsDigests()
                ? Detail.of("") // said once above the rows
                : new AuditWords(request, supplier).of(deed.action(), deed.detail());
    }

    private String about(String subject) {
        return SlipCode.parse(subject)
                .map(code -> Addresses.setUp(Addresses.AUDIT + "/slip", supplier.value()) + "&slip=" + code.value())
                .orElse("");
    }

    /** An action in words; what is none of ours is shown as it is. */
    static String name(StaffRequest request, String action) {
        String key = "audit.did." + action;
        return request.texts().has(key) ? request.text(key) : action;
    }
}
