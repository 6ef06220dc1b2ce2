// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.killbill.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slipway.host.killbill.internal.KillBill.Page;
import org.slipway.spi.host.PostedReceipt;

/** The payments of a tenant in the order in which they were made: Kill Bill lists them by number, and not by time. */
final class PaymentList {

    private static final int PAGE = 100;
    private static final int MOST_PAGES = 50;

    /** A number is given a little after the time that is written down. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private final KillBill killBill;

    PaymentList(KillBill killBill) {
        this.killBill = killBill;
    }

    /** Our receipts since a time, oldest first. */
    List<PostedReceipt> since(Instant since, int limit) throws KillBillException {
        List<PostedReceipt> receipts = new ArrayList<>();
        int offset = firstSince(since.minus(OVERLAP));
        for (int page = 0; page < MOST_PAGES && receipts.size() < limit; page++) {
            Page read = page(offset + page * PAGE, PAGE, "FULL");
            for (Json row : Json.of(read.rows())) {
                Payment.read(row)
                        .flatMap(Payment::receipt)
                        .filter(receipt -> !receipt.posted().isBefore(since))
                        .ifPresent(receipts::add);
            }
            if (read.rows().size() < PAGE) {
                break;
            }
        }
        return receipts.stream()
                .sorted(Comparator.comparing(PostedReceipt::posted))
                .limit(limit)
                .toList();
    }

    /** How many payments were made before, found by halving: some 20 questions for a million. */
    private int firstSince(Instant time) throws KillBillException {
        int from = 0;
        int to = page(0, 1, "NONE").total();
        while (from < to) {
            int middle = from + (to - from) / 2;
            List<Json> row = Json.of(page(middle, 1, "NONE").rows());
            if (!row.isEmpty() && made(row.get(0)).isBefore(time)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static Instant made(Json payment) {
        return payment.list("transactions").stream()
                .map(each -> each.instant("effectiveDate"))
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private Page page(int offset, int limit, String audit) throws KillBillException {
        return killBill.page("payments/pagination?offset=" + offset + "&limit=" + limit + "&audit=" + audit);
    }
}
