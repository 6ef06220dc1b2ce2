// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;

/**
 * What was read from the file, beside what was typed.
 *
 * @param rows none if nothing was read
 */
public record ReadPanel(List<Row> rows) {

    /** Whether something is to be looked at. */
    public boolean differs() {
        return rows.stream().anyMatch(Row::differs);
    }

    /**
     * One figure.
     *
     * @param where it was read
     * @param differs whether it is another one than was typed
     */
    public record Row(String label, String typed, String read, String where, boolean differs) {}
}
