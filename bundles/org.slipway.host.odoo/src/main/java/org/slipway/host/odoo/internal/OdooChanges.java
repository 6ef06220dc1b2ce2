// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.UnavailableException;
import org.slipway.host.adapter.ChangedInvoices;
import org.slipway.host.odoo.internal.OdooSession.Conversation;
import org.slipway.spi.work.WorkKind;

/** What changed among the customer invoices that are posted and owe something, by the times that Odoo writes down. */
final class OdooChanges implements ChangedInvoices {

    static final WorkKind KIND = new WorkKind("notice-invoices");

    /** Odoo writes down when a transaction began, and shows it when that has ended. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    /** To which Odoo tells the time of a change. */
    private static final Duration SECOND = Duration.ofSeconds(1);

    private static final int PAGE = 500;
    private static final int MOST_PAGES = 40;

    private final OdooSession session;
    private final Clock clock;

    OdooChanges(OdooSession session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Override
    public WorkKind kind() {
        return KIND;
    }

    /** One row for all companies: it is of no supplier. */
    @Override
    public SupplierId owner() {
        return new SupplierId("odoo");
    }

    /** From now on; all since the configured day, if there is one. */
    @Override
    public String first() {
        Conversation odoo = session.posting("notice");
        Optional<LocalDate> from = odoo.access().noticing().from();
        if (from.isPresent()) {
            return new OdooMark(from.get(), Instant.EPOCH).toString();
        }
        LocalDate yesterday =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        return new OdooMark(yesterday, newest(odoo).plus(SECOND).plus(OVERLAP)).toString();
    }

    private static Instant newest(Conversation odoo) {
        try {
            return odoo.row(Search.in("account.move", "write_date").order("write_date desc, id desc"))
                    .map(row -> row.instant("write_date"))
                    .orElse(Instant.EPOCH);
        } catch (OdooException | OdooRow.Unreadable e) {
            throw new UnavailableException("Odoo", e);
        }
    }

    @Override
    public List<Change> since(String text) {
        OdooMark mark = OdooMark.parse(text).orElseGet(() -> new OdooMark(LocalDate.EPOCH, Instant.EPOCH));
        Conversation odoo = session.posting("notice");
        try {
            return changes(mark, changed(mark, odoo), odoo);
        } catch (OdooException | OdooRow.Unreadable e) {
            throw new UnavailableException("Odoo", e);
        }
    }

    private static List<Change> changes(OdooMark mark, List<OdooRow> changed, Conversation odoo) {
        List<Change> changes = new ArrayList<>();
        Instant last = mark.changed();
        for (OdooRow row : changed) {
            Instant written = row.instant("write_date");
            last = written.isAfter(last) ? written : last;
            changes.add(new Change(row.id(), invoice(row, odoo), new OdooMark(mark.from(), last).toString()));
        }
        return changes;
    }

    private static Optional<InvoiceRef> invoice(OdooRow row, Conversation odoo) {
        return CompanyReading.supplier(row.reference("company_id").orElse(0), odoo.access())
                .map(supplier -> new InvoiceRef(supplier, String.valueOf(row.id())));
    }

    private static List<OdooRow> changed(OdooMark mark, Conversation odoo) throws OdooException {
        Instant since = mark.changed().equals(Instant.EPOCH)
                ? Instant.EPOCH
                : mark.changed().minus(OVERLAP);
        Search search = Search.in("account.move", "company_id", "write_date")
                .where("move_type", "=", "out_invoice")
                .where("state", "=", "posted")
                .where("amount_residual", ">", 0)
                .where("invoice_date", ">=", mark.from().toString())
                .where("write_date", ">", OdooRow.condition(since))
                .order("write_date, id")
                .limit(PAGE);
        List<OdooRow> changed = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES && changed.size() == page * PAGE; page++) {
            changed.addAll(odoo.rows(search.offset(page * PAGE)));
        }
        return changed;
    }
}
