// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.Optional;
import org.slipway.api.operation.WorkRef;
import org.slipway.api.posting.PostingDecisionRefusal;
import org.slipway.api.posting.SeenPosting;

/**
 * What was typed about a receipt on its way.
 *
 * @param seen the order as it was shown; empty if the form is none of ours
 * @param refusal what is wrong with it; empty if nothing is
 */
record PostingForm(
        Optional<SeenPosting> seen,
        String reason,
        String number,
        String statement,
        Optional<PostingDecisionRefusal> refusal) {

    private static final int LONGEST_SHOWN = 600;

    static PostingForm read(StaffRequest request) {
        Optional<WorkRef> order = WorkRef.parse(request.field("id"));
        Optional<Integer> attempts = WorkForm.number(request.field("attempts"))
                .filter(number -> number <= Integer.MAX_VALUE)
                .map(Long::intValue);
        return new PostingForm(
                order.flatMap(ref -> attempts.map(made -> new SeenPosting(ref, made))),
                shown(request, "reason"),
                shown(request, "number"),
                shown(request, "statement"),
                Optional.empty());
    }

    private static String shown(StaffRequest request, String field) {
        String typed = request.field(field);
        return typed.substring(0, Math.min(LONGEST_SHOWN, typed.length()));
    }

    PostingForm refused(PostingDecisionRefusal why) {
        return new PostingForm(seen, reason, number, statement, Optional.of(why));
    }
}
