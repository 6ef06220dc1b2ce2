// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;

/**
 * Slips on hold that are to be looked at again by today.
 *
 * @param rows at least one
 * @param more the list with all slips on hold; empty if there are no others
 */
public record DuePanel(List<Row> rows, String more) {

    /** One slip, with its customer, its figures and the day. */
    public record Row(String code, String url, String facts) {}
}
