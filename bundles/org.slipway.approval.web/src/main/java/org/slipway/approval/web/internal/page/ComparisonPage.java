// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;

/**
 * What differs between a supplier's slips and the host's ledger.
 *
 * @param state what was compared, and what is being
 * @param found how many differences are kept, in words; empty where there are none
 * @param next the address of the next page; empty if this is the last
 */
public record ComparisonPage(
        Frame frame, String supplier, State state, String found, List<Difference> differences, String next) {

    /**
     * What was compared.
     *
     * @param last the newest one that is done, in words
     * @param running the one under way, in words; empty if none is
     * @param form whether the reader may begin one now
     */
    public record State(List<SlipPage.Notice> notices, String last, String running, Form form) {}

    /**
     * The form that begins one.
     *
     * @param days what was typed
     * @param problem what is wrong with it; empty if nothing is
     */
    public record Form(boolean offered, String days, String problem) {}

    /**
     * One difference.
     *
     * @param what in words
     * @param url of the slip; empty if there is none
     * @param when the host posted the receipt, or we learnt that it had
     */
    public record Difference(String what, String slip, String url, String when, List<PostingReceiptPage.Line> lines) {}
}
