// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.Optional;
import org.slipway.api.operation.WorkRef;

/**
 * What was asked about open work.
 *
 * @param parked whether only what is set aside is wanted
 * @param work the piece that a form is about
 * @param problem key of what is wrong with the reason; empty if nothing is
 */
record WorkForm(boolean parked, Optional<WorkRef> work, String reason, String problem) {

    static WorkForm read(StaffRequest request) {
        return new WorkForm(
                !request.field("list").equals("all"), WorkRef.parse(request.field("id")), request.field("reason"), "");
    }

    WorkForm with(String wrong) {
        return new WorkForm(parked, work, reason, wrong);
    }

    static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
