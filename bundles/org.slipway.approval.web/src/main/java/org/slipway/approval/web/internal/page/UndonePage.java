// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;

/**
 * What became of several decisions that were to be taken back.
 *
 * @param list the address of the list that the slips were chosen from
 */
public record UndonePage(Frame frame, List<Row> undone, List<Row> refused, String list) {

    /**
     * One slip.
     *
     * @param reason why its decision stands; empty: it was taken back
     */
    public record Row(String code, String url, String reason) {}
}
