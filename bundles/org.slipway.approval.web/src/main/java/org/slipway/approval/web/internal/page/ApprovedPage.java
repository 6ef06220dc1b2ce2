// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;

/**
 * What became of several slips that were to be approved.
 *
 * @param first those that another approver has to approve, too
 * @param list the address of the list that they were chosen from
 */
public record ApprovedPage(Frame frame, List<Row> approved, List<Row> first, List<Row> refused, String list) {

    /**
     * One slip.
     *
     * @param reason why it was not approved; empty: it is
     */
    public record Row(String code, String url, String reason) {}
}
