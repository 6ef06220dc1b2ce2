// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;
import java.util.Optional;

/**
 * What became of several slips that were to be rejected.
 *
 * @param list the address of the list that they were chosen from
 * @param undo how the rejections can be taken back; empty if they can't be
 */
public record RejectedPage(
        Frame frame, List<Row> rejected, List<Row> refused, String list, Optional<UndoSeveral> undo) {

    /**
     * One slip.
     *
     * @param reason why it was not rejected; empty: it is
     */
    public record Row(String code, String url, String reason) {}
}
