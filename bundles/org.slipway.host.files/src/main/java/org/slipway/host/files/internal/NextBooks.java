// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slipway.host.files.internal.ExportIntake.Export;
import org.slipway.host.files.internal.FolderSettings.Rhythm;

/** What an export makes of the books: which invoices are new, gone, or paid elsewhere. */
final class NextBooks {

    /** An invoice that is gone is remembered for so long: its links still say that nothing is owed. */
    private static final Duration REMEMBERED = Duration.ofDays(180);

    /** Of fewer payable invoices any number may be gone at once. */
    private static final int FEW = 10;

    private final Books before;
    private final Export export;
    private final ExportForm form;
    private final Map<String, FiledInvoice> invoices = new LinkedHashMap<>();
    private final List<String> added = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();
    private final List<String> settled = new ArrayList<>();
    private final List<String> fresh = new ArrayList<>();

    NextBooks(Books before, Export export, ExportForm form) {
        this.before = before;
        this.export = export;
        this.form = form;
        invoices.putAll(export.invoices());
        before.invoices().values().forEach(this::compare);
        export.invoices().values().stream()
                .filter(invoice -> before.invoice(invoice.head().id()).isEmpty())
                .forEach(this::add);
    }

    private void compare(FiledInvoice known) {
        String id = known.head().id();
        FiledInvoice now = invoices.get(id);
        if (now != null) {
            if (known.payable() && !now.payable()) {
                settled.add(id);
            }
            return;
        }
        if (!form.full()) {
            invoices.put(id, known);
        } else if (known.goneSince() == 0) {
            invoices.put(id, known.gone(time(), form.gone()));
            if (known.payable()) {
                gone.add(id);
            }
        } else if (time() - known.goneSince() < REMEMBERED.toMillis()) {
            invoices.put(id, known);
        }
    }

    private void add(FiledInvoice invoice) {
        added.add(invoice.head().id());
        if (invoice.payable()) {
            fresh.add(invoice.head().id());
        }
    }

    private long time() {
        return export.source().file().modified();
    }

    /** Says so if too many payable invoices are gone at once: the export may be torn, or of something else. */
    void judge(Faults faults) {
        long payable = before.invoices().values().stream()
                .filter(FiledInvoice::payable)
                .count();
        if (payable >= FEW && gone.size() * 100L > payable * form.limits().goneAtOnce()) {
            faults.add(
                    Fault.ofFile("an export that lacks at most " + form.limits().goneAtOnce()
                            + " percent of the payable invoices, and it lacks " + gone.size() + " of " + payable
                            + ": if that is right, raise mostMissingPercent"));
        }
    }

    /** The books, with what is to be announced: what waits still, and what is new. */
    Books books(List<String> stillWaiting, Rhythm rhythm) {
        List<String> waiting = new ArrayList<>(stillWaiting);
        if (rhythm.announces() && (before.begun() || rhythm.announcesFirst())) {
            waiting.addAll(fresh);
        }
        return new Books(export.source(), invoices, waiting);
    }

    /** How many invoices are new. */
    int added() {
        return added.size();
    }

    /** Payable ones that are missing from this export for the first time. */
    List<String> gone() {
        return List.copyOf(gone);
    }

    /** Payable ones that this export has as paid or cancelled. */
    List<String> settled() {
        return List.copyOf(settled);
    }
}
