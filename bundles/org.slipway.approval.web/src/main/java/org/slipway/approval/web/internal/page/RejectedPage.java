// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;

/**
 * What became of several slips that were to be rejected.
 *
 * @param list the address of the list that they were chosen from
 */
public record RejectedPage(Frame frame, List<Row> rejected, List<Row> refused, String list) {

    /**
     * One slip.
     *
     * @param reason why it was not rejected; empty: it is
     */
    public record Row(String code, String url, String reason) {}
}
