// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;
import org.slipway.web.Chip;

/** Receipts on their way to the host. */
public record PostingPage(Frame frame, Ways ways, Empty empty, List<Row> rows) {

    /**
     * Where one can go from here.
     *
     * @param comparison the address of what differs from the host's ledger
     * @param next the address of the next page; empty if this is the last
     */
    public record Ways(List<WorkPage.Tab> tabs, String comparison, String next) {}

    /** What this list says where it has no row. */
    public record Empty(String heading, String explanation) {}

    /**
     * One of them.
     *
     * @param url of both its sides
     * @param slip its code
     * @param about supplier, company and amount; the amount is empty where the slip can't be read
     */
    public record Row(String url, String slip, About about, Progress progress) {}

    /** Whose it is. */
    public record About(String supplier, String company, String amount) {}

    /** How far it got. */
    public record Progress(Chip state, String attempts, String cause) {}
}
