// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;
import org.slipway.web.Chip;

/**
 * Both sides of a receipt, and what can be decided on it.
 *
 * @param lines what both say, one below the other; none where the host says nothing of the receipt
 */
public record PostingReceiptPage(
        Frame frame, Receipt receipt, List<SlipPage.Notice> notices, List<Line> lines, Form form) {

    /**
     * What it is about.
     *
     * @param slip the slip's code
     * @param url of the slip
     * @param attempts what is known of them
     */
    public record Receipt(String slip, String url, Chip state, String attempts, String cause) {}

    /**
     * A value on both sides.
     *
     * @param same whether they agree; {@code label} names what is compared
     */
    public record Line(String label, String ours, String theirs, boolean same) {}

    /**
     * The form for deciding.
     *
     * @param offered whether this reader may decide, and there is anything to decide
     * @param settle whether this reader may say that the receipt is there
     * @param order the work's id, and how many attempts it had when it was shown
     */
    public record Form(boolean offered, boolean settle, Order order, Typed reason, Typed number, Typed statement) {}

    /** What was seen. */
    public record Order(String id, String attempts) {}

    /** What was typed, and what is wrong with it; empty if nothing is. */
    public record Typed(String value, String problem) {}
}
