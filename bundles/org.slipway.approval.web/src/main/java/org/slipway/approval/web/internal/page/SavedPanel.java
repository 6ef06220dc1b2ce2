// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;

/**
 * The filters that somebody keeps.
 *
 * @param kept what leads back to this list
 * @param offered whether the filter in force can be kept
 */
public record SavedPanel(List<Saved> filters, List<QueueListPage.Kept> kept, boolean offered) {

    /**
     * One of them.
     *
     * @param current whether the list is filtered so
     */
    public record Saved(String name, String url, boolean current) {}
}
