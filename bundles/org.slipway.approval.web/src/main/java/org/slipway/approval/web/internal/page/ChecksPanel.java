// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;

/**
 * What automatic checks said of a slip.
 *
 * @param made when they were made, in words; that they are still to be made otherwise
 * @param lines the worst first; none while they are still to be made
 */
public record ChecksPanel(String made, List<Line> lines) {

    private static final String FINE = "green";

    /** What is to be looked at. */
    public List<Line> telling() {
        return lines.stream().filter(line -> !line.level().equals(FINE)).toList();
    }

    /** What need not be looked at: folded away, so that the decision is near. */
    public List<Line> fine() {
        return lines.stream().filter(line -> line.level().equals(FINE)).toList();
    }

    /**
     * One check.
     *
     * @param level in small letters
     * @param style class of the level's chip
     * @param inputs what it was judged by, a line each
     * @param slips the slips it speaks of
     */
    public record Line(
            String check,
            String level,
            String style,
            String levelName,
            String name,
            String reason,
            List<String> inputs,
            List<SlipPage.Link> slips) {}
}
