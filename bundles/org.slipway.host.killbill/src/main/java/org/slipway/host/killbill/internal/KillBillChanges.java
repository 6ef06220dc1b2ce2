// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.killbill.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.UnavailableException;
import org.slipway.host.adapter.ChangedInvoices;
import org.slipway.host.adapter.Deadline;
import org.slipway.host.killbill.internal.KillBill.Page;
import org.slipway.spi.work.WorkKind;

/**
 * The invoices of a tenant in the order in which they were made, which is that of Kill Bill's list. A mark is the place to begin at,
 * and the first place that counts at all: {@code 120 57}. The last {@value #OVERLAP} places are looked at again each time, for
 * drafts that are committed later and for numbers that were given before they could be seen.
 */
final class KillBillChanges implements ChangedInvoices {

    static final int OVERLAP = 10;

    private static final int PAGE = 50;
    private static final String KIND = "notice-killbill-";

    private final Tenant tenant;

    KillBillChanges(Tenant tenant) {
        this.tenant = tenant;
    }

    /** A line of its own for each supplier, whose id is told in letters. */
    @Override
    public WorkKind kind() {
        String hex = UUID.nameUUIDFromBytes(owner().value().getBytes(UTF_8)).toString();
        StringBuilder letters = new StringBuilder(KIND);
        hex.chars()
                .filter(digit -> digit != '-')
                .limit(20)
                .forEach(digit -> letters.append((char) ('a' + Character.digit(digit, 16))));
        return new WorkKind(letters.toString());
    }

    @Override
    public SupplierId owner() {
        return tenant.supplier().id();
    }

    /** From the end of the list on. */
    @Override
    public String first() {
        int total = KillBillLedger.answered(conversation(), killBill -> page(0, 1, killBill))
                .total();
        return total + " " + total;
    }

    @Override
    public List<Change> since(String mark) {
        String[] parts = mark.split(" ", -1);
        if (parts.length != 2 || !(parts[0] + parts[1]).matches("[0-9]{2,18}")) {
            throw new UnavailableException("Kill Bill", new IllegalStateException("no mark: " + mark));
        }
        int start = Integer.parseInt(parts[1]);
        int from = Math.max(start, Integer.parseInt(parts[0]) - OVERLAP);
        return KillBillLedger.answered(conversation(), killBill -> changes(from, start, killBill));
    }

    private static List<Change> changes(int from, int start, KillBill killBill) throws KillBillException {
        List<Change> changes = new ArrayList<>();
        int place = from;
        for (Json row : Json.of(page(from, PAGE, killBill).rows())) {
            place++;
            changes.add(new Change(place, payable(row, killBill), place + " " + start));
        }
        return changes;
    }

    /** The list has no balances. */
    private static Optional<InvoiceRef> payable(Json row, KillBill killBill) throws KillBillException {
        if (!row.known("status").equals("COMMITTED")) {
            return Optional.empty();
        }
        return killBill.get("invoices/" + row.known("invoiceId"))
                .map(Json::new)
                .filter(invoice -> invoice.money("balance").isPositive())
                .map(invoice -> new InvoiceRef(killBill.tenant().supplier().id(), invoice.known("invoiceId")));
    }

    private static Page page(int offset, int limit, KillBill killBill) throws KillBillException {
        return killBill.page("invoices/pagination?offset=" + offset + "&limit=" + limit);
    }

    private KillBill conversation() {
        return new KillBill(tenant, new Deadline(tenant.waits().post()), new AtomicBoolean(), "notice");
    }
}
