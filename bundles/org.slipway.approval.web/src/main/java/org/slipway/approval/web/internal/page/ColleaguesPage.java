// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;

/**
 * Who is signed in for a supplier.
 *
 * @param note that there may be more than are shown; empty if there are none
 */
public record ColleaguesPage(Frame frame, String supplier, List<Colleague> colleagues, String note) {

    /**
     * Somebody with sessions.
     *
     * @param sessions how many, and since when the newest, in words
     * @param everywhere whether they reach all suppliers
     */
    public record Colleague(String name, String sessions, boolean everywhere) {}
}
