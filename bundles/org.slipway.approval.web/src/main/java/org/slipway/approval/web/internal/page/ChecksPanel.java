// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;
import java.util.Optional;

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
     * @param slips the slips it speaks of, each of which is to be named once
     */
    public record Line(
            String check,
            String level,
            String style,
            String levelName,
            String name,
            String reason,
            List<String> inputs,
            List<Other> slips) {

        /** The slip that a piece of the sentence names. */
        public Optional<Other> named(String piece) {
            return slips.stream().filter(slip -> slip.code().equals(piece)).findFirst();
        }

        /** Those that the sentence does not name. */
        public List<Other> further() {
            List<String> pieces =
                    Words.of(reason).stream().map(Words.Piece::text).toList();
            return slips.stream().filter(slip -> !pieces.contains(slip.code())).toList();
        }
    }

    /**
     * Another slip.
     *
     * @param state what became of it, in words; empty if that is not known here
     */
    public record Other(String code, String url, String state) {}
}
