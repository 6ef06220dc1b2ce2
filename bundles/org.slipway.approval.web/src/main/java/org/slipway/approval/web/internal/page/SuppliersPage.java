// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;

/**
 * Asks which supplier a page shall be about.
 *
 * @param address of that page
 * @param choices empty where every supplier is in reach: its id is typed then
 */
public record SuppliersPage(Frame frame, String address, List<Choice> choices, Typed typed) {

    /** A supplier in reach. */
    public record Choice(String id, String url) {}

    /**
     * What was typed.
     *
     * @param problem what is wrong with it; empty if nothing is
     */
    public record Typed(String id, String problem) {}
}
