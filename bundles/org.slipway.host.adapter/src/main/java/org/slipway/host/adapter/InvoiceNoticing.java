// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.adapter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.InvoiceRef;
import org.slipway.api.UnavailableException;
import org.slipway.api.invoice.InvoiceAnnouncements;
import org.slipway.api.operation.AttemptEnd;
import org.slipway.host.adapter.ChangedInvoices.Change;
import org.slipway.spi.store.LinkStore;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkKinds;
import org.slipway.spi.work.WorkStore;

/**
 * Looks through what changed among the invoices of a host, and has those announced that were not yet. How far it has looked is a
 * row of work: whoever holds its lease looks on, and the announcements and the next row come in the transaction that takes it out.
 * So nothing is left out or announced twice whatever stops, on however many nodes.
 */
public final class InvoiceNoticing {

    private static final Logger LOG = LoggerFactory.getLogger(InvoiceNoticing.class);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration PAUSE_AFTER_A_FAILURE = Duration.ofSeconds(5);

    private final ChangedInvoices host;
    private final WorkStore store;
    private final LinkStore links;

    public InvoiceNoticing(ChangedInvoices host, WorkStore store, LinkStore links) {
        this.host = host;
        this.store = store;
        this.links = links;
    }

    /** One look, if nobody else is at it; the very first one finds out from where on invoices are new. */
    public void look() {
        Optional<WorkClaim> claim = claim();
        if (claim.isEmpty() && beginUnlessBegun()) {
            claim = claim();
        }
        if (claim.isEmpty()) {
            return;
        }
        try {
            look(claim.get());
        } catch (UnavailableException e) {
            String cause = e.getMessage() + ": " + e.getCause();
            LOG.debug("What changed was not told: {}", cause);
            store.retry(claim.get(), new WorkStore.Failure(AttemptEnd.NOT_SENT, false, cause), PAUSE_AFTER_A_FAILURE);
        }
    }

    private Optional<WorkClaim> claim() {
        return store.claim(host.kind(), Optional.empty(), LEASE);
    }

    private boolean beginUnlessBegun() {
        WorkStore.Depth depth = store.depth(host.kind());
        boolean first = depth.waiting() + depth.parked() == 0;
        if (first) {
            store.add(List.of(work("")), List.of());
        }
        return first;
    }

    private Work work(String payload) {
        return new Work(host.kind(), host.owner(), "invoices", payload);
    }

    private void look(WorkClaim claim) {
        Optional<Noticed> before = Noticed.parse(claim.work().payload());
        if (before.isEmpty() && store.depth(host.kind()).waiting() > 1) {
            store.complete(claim, List.of(), List.of()); // another node began at the same moment
            return;
        }
        Noticed noticed = before.isPresent() ? before.get() : new Noticed(host.first(), List.of());
        List<Work> next = next(noticed, host.since(noticed.mark()));
        if (store.complete(claim, next, List.of()) && next.size() > 1) {
            LOG.info("{} new invoices of {} are announced", next.size() - 1, host.owner());
        }
    }

    /** The announcements, and the row to go on from: what is too much for one time is looked at next. */
    private List<Work> next(Noticed noticed, List<Change> changed) {
        List<Work> next = new ArrayList<>();
        List<Integer> announced = new ArrayList<>(noticed.announced());
        String mark = noticed.mark();
        for (Change change : changed) {
            Optional<InvoiceRef> fresh = fresh(change, noticed);
            if (fresh.isPresent()) {
                next.add(Work.of(WorkKinds.ANNOUNCE_INVOICE, fresh.get()));
                announced.add(change.id());
            }
            mark = change.mark();
            if (next.size() == InvoiceAnnouncements.MOST) {
                break;
            }
        }
        next.add(work(new Noticed(mark, announced).toString()));
        return next;
    }

    /** Whose link somebody has, or has been offered just now, was announced. */
    private Optional<InvoiceRef> fresh(Change change, Noticed noticed) {
        return noticed.announced().contains(change.id())
                ? Optional.empty()
                : change.invoice().filter(ref -> links.ofInvoice(ref).isEmpty());
    }
}
