// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;
import java.util.Optional;
import org.slipway.web.Chip;

/**
 * A list of slips.
 *
 * @param listing empty where the filter can't be read
 */
public record QueueListPage(Frame frame, List<Tab> tabs, FilterPanel filter, Optional<Listing> listing) {

    /**
     * The slips.
     *
     * @param suppliers whether slips of several suppliers can be in it
     * @param pager addresses of other pages of the list
     */
    public record Listing(List<Row> rows, boolean suppliers, Pager pager) {}

    /** One of the lists. */
    public record Tab(String label, String url, boolean current) {}

    /** One slip; all of it is text to show. */
    public record Row(String code, String url, Origin origin, Payment payment, Chip state) {}

    /** Whose slip it is. */
    public record Origin(String supplier, String customer, String invoice, String submitted) {}

    /** What is said to have been paid. */
    public record Payment(String method, String reference, String amount) {}

    /**
     * Empty where there is no such page.
     *
     * @param unfinished what to say of a search that goes on with the next page; empty if it need not
     */
    public record Pager(String first, String next, String unfinished) {}
}
