// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.Optional;

/**
 * What was asked about open work.
 *
 * @param parked whether only what is set aside is wanted
 * @param id of the piece of work that a form is about
 * @param problem key of what is wrong with the reason; empty if nothing is
 */
record WorkForm(boolean parked, Optional<Long> id, String reason, String problem) {

    static WorkForm read(StaffRequest request) {
        return new WorkForm(
                !request.field("list").equals("all"), number(request.field("id")), request.field("reason"), "");
    }

    WorkForm with(String wrong) {
        return new WorkForm(parked, id, reason, wrong);
    }

    static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
