// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;
import java.util.Optional;

/**
 * What became of several slips that were to be approved.
 *
 * @param first those that another approver has to approve, too
 * @param list the address of the list that they were chosen from
 * @param undo how the approvals can be taken back; empty if they can't be
 */
public record ApprovedPage(
        Frame frame, List<Row> approved, List<Row> first, List<Row> refused, String list, Optional<UndoSeveral> undo) {

    /**
     * One slip.
     *
     * @param reason why it was not approved; empty: it is
     */
    public record Row(String code, String url, String reason) {}
}
