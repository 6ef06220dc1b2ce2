// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;

/**
 * The search for the invoice of a slip that is to be entered.
 *
 * @param problem why nothing is found for what was typed; empty if there is none
 * @param found more than one, or none
 */
public record EntrySearchPage(Frame frame, String typed, String problem, List<Found> found) {

    /** One of several invoices with the same number. */
    public record Found(String label, String url) {}
}
