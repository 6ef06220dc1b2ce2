// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slipway.api.SupplierId;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.host.PostedReceipt;

/**
 * The receipts of a stretch of the host's ledger, oldest first: as many as are held in memory at once.
 *
 * @param complete whether it reaches to the end that was asked for
 */
record LedgerStretch(List<PostedReceipt> receipts, boolean complete) {

    /** Receipts that are held at once, but for a page. */
    static final int MOST = 10_000;

    private static final int PAGE = 1_000;

    /** A receipt as it is told again at the seam of two pages. */
    private record Told(String key, String number) {}

    /**
     * Reads page by page.
     *
     * @param until not included
     * @throws CrowdedLedgerException if a page is full with receipts of one instant
     */
    static LedgerStretch read(HostLedger ledger, SupplierId supplier, Instant from, Instant until) {
        List<PostedReceipt> receipts = new ArrayList<>();
        Set<Told> told = new HashSet<>();
        Instant since = from;
        while (receipts.size() < MOST) {
            List<PostedReceipt> page = ledger.receiptsSince(supplier, since, PAGE);
            page.stream()
                    .filter(receipt -> receipt.posted().isBefore(until))
                    .filter(receipt -> told.add(new Told(receipt.key().value(), receipt.number())))
                    .forEach(receipts::add);
            if (page.size() < PAGE || !last(page).isBefore(until)) {
                return new LedgerStretch(receipts, true);
            }
            if (!last(page).isAfter(since)) {
                throw new CrowdedLedgerException("supplier " + supplier + ": the host tells " + PAGE
                        + " receipts of one instant, " + since + ", and so never what comes after them");
            }
            since = last(page);
        }
        return new LedgerStretch(receipts, false);
    }

    private static Instant last(List<PostedReceipt> page) {
        return page.get(page.size() - 1).posted();
    }

    /**
     * Up to when slips can be compared with it: what was posted at about that time is in it.
     *
     * @throws CrowdedLedgerException if that is no later than the beginning
     */
    Instant end(Instant begin, Instant until) {
        if (complete) {
            return until;
        }
        Instant end = last(receipts).minus(HostReceipts.CLOCKS_APART);
        if (!end.isAfter(begin)) {
            throw new CrowdedLedgerException(
                    "the host has more than " + MOST + " receipts within half an hour of " + begin);
        }
        return end.isBefore(until) ? end : until;
    }
}
