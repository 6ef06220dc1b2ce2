// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.List;
import org.slipway.api.slip.DamagedSlip;

/** What is said of slips that can't be shown. */
final class DamagedNotices {

    private DamagedNotices() {}

    /** A sentence about each. */
    static List<String> of(StaffRequest request, List<DamagedSlip> damaged) {
        return damaged.stream()
                .map(slip -> request.text("damaged.slip", slip.code(), slip.incident()))
                .toList();
    }
}
