// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;
import org.slipway.web.Chip;

/**
 * Work that waits or is set aside.
 *
 * @param next the address of the next page; empty if this is the last
 */
public record WorkPage(Frame frame, List<Tab> tabs, List<SlipPage.Notice> notices, List<Row> rows, String next) {

    /** One of the lists. */
    public record Tab(String label, String url, boolean current) {}

    /** A piece of work. */
    public record Row(String id, String what, String target, Ways ways, Progress progress, Form form) {}

    /**
     * Where one can look on.
     *
     * @param about at what it is about; empty if nowhere
     * @param posting at both sides of a receipt, and at what can be decided on it; empty if it is none
     */
    public record Ways(String about, String posting) {}

    /** How far it got. */
    public record Progress(Chip state, String attempts, String cause) {}

    /**
     * The form for deciding on it.
     *
     * @param offered whether this reader may
     * @param repeat whether it can be repeated as if it had never been tried
     * @param reason what was typed
     * @param problem what is wrong with it; empty if nothing is
     */
    public record Form(boolean offered, boolean repeat, String reason, String problem) {}
}
