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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.InvoiceAnnouncements;
import org.slipway.api.operation.AttemptEnd;
import org.slipway.host.odoo.internal.OdooSession.Conversation;
import org.slipway.spi.store.LinkStore;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkKind;
import org.slipway.spi.work.WorkKinds;
import org.slipway.spi.work.WorkStore;

/**
 * Looks through what changed among the invoices, and has those announced that were not yet. How far it has looked is a row of
 * work: whoever holds its lease looks on, and the announcements and the next row come in the transaction that takes it out. So
 * nothing is left out or announced twice whatever stops, on however many nodes.
 */
final class InvoiceNoticing {

    static final WorkKind KIND = new WorkKind("notice-invoices");

    private static final Logger LOG = LoggerFactory.getLogger(InvoiceNoticing.class);
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** Odoo writes down when a transaction began, and shows it when that has ended. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    /** To which Odoo tells the time of a change. */
    private static final Duration SECOND = Duration.ofSeconds(1);

    private static final int PAGE = 500;
    private static final int MOST_PAGES = 40;

    private final OdooSession session;
    private final WorkStore store;
    private final LinkStore links;
    private final Clock clock;

    InvoiceNoticing(OdooSession session, WorkStore store, LinkStore links, Clock clock) {
        this.session = session;
        this.store = store;
        this.links = links;
        this.clock = clock;
    }

    /** One look, if nobody else is at it. */
    void look() {
        Optional<WorkClaim> claim = store.claim(KIND, Optional.empty(), LEASE);
        if (claim.isEmpty()) {
            beginUnlessBegun();
            return;
        }
        try {
            look(claim.get());
        } catch (OdooException | OdooRow.Unreadable e) {
            LOG.debug("Odoo did not say what changed: {}", e.getMessage());
            String cause = "Odoo: " + e.getMessage();
            store.retry(claim.get(), new WorkStore.Failure(AttemptEnd.NOT_SENT, false, cause), Duration.ofSeconds(5));
        }
    }

    private void beginUnlessBegun() {
        WorkStore.Depth depth = store.depth(KIND);
        if (depth.waiting() + depth.parked() == 0) {
            store.add(List.of(work("")), List.of());
        }
    }

    /** One row for all companies: it is of no supplier. */
    private static Work work(String payload) {
        return new Work(KIND, new SupplierId("odoo"), "invoices", payload);
    }

    private void look(WorkClaim claim) throws OdooException {
        Conversation odoo = session.posting("notice");
        Optional<Noticed> before = Noticed.parse(claim.work().payload());
        if (before.isEmpty() && store.depth(KIND).waiting() > 1) {
            store.complete(claim, List.of(), List.of()); // another node began at the same moment
            return;
        }
        Noticed noticed = before.isPresent() ? before.get() : first(odoo);
        List<Work> next = next(noticed, changed(noticed, odoo), odoo);
        if (store.complete(claim, next, List.of()) && next.size() > 1) {
            LOG.info("{} new invoices of Odoo are announced", next.size() - 1);
        }
    }

    /** The announcements, and the row to go on from: what is too much for one time is looked at next. */
    private List<Work> next(Noticed noticed, List<OdooRow> changed, Conversation odoo) {
        List<Work> next = new ArrayList<>();
        List<Integer> announced = new ArrayList<>(noticed.announced());
        Instant last = noticed.changed();
        for (OdooRow row : changed) {
            Optional<InvoiceRef> fresh = fresh(row, noticed, odoo);
            if (fresh.isPresent()) {
                next.add(Work.of(WorkKinds.ANNOUNCE_INVOICE, fresh.get()));
                announced.add(row.id());
            }
            last = row.instant("write_date").isAfter(last) ? row.instant("write_date") : last;
            if (next.size() == InvoiceAnnouncements.MOST) {
                break;
            }
        }
        next.add(work(new Noticed(noticed.from(), last, announced).toString()));
        return next;
    }

    /** From now on; all since the configured day, if there is one. */
    private Noticed first(Conversation odoo) throws OdooException {
        Optional<LocalDate> from = odoo.access().noticing().from();
        if (from.isPresent()) {
            return new Noticed(from.get(), Instant.EPOCH, List.of());
        }
        Instant newest = odoo.row(Search.in("account.move", "write_date").order("write_date desc, id desc"))
                .map(row -> row.instant("write_date"))
                .orElse(Instant.EPOCH);
        LocalDate yesterday =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        return new Noticed(yesterday, newest.plus(SECOND).plus(OVERLAP), List.of());
    }

    private static List<OdooRow> changed(Noticed noticed, Conversation odoo) throws OdooException {
        Instant since = noticed.changed().equals(Instant.EPOCH)
                ? Instant.EPOCH
                : noticed.changed().minus(OVERLAP);
        Search search = Search.in("account.move", "company_id", "write_date")
                .where("move_type", "=", "out_invoice")
                .where("state", "=", "posted")
                .where("amount_residual", ">", 0)
                .where("invoice_date", ">=", noticed.from().toString())
                .where("write_date", ">", OdooRow.condition(since))
                .order("write_date, id")
                .limit(PAGE);
        List<OdooRow> changed = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES && changed.size() == page * PAGE; page++) {
            changed.addAll(odoo.rows(search.offset(page * PAGE)));
        }
        return changed;
    }

    /** Whose link somebody has, or has been offered just now, was announced. */
    private Optional<InvoiceRef> fresh(OdooRow row, Noticed noticed, Conversation odoo) {
        if (noticed.announced().contains(row.id())) {
            return Optional.empty();
        }
        return CompanyReading.supplier(row.reference("company_id").orElse(0), odoo.access())
                .map(supplier -> new InvoiceRef(supplier, String.valueOf(row.id())))
                .filter(ref -> links.ofInvoice(ref).isEmpty());
    }
}
