// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slipway.api.PlainText;
import org.slipway.api.approval.DecisionTarget;
import org.slipway.api.approval.Shown;
import org.slipway.api.approval.SlipQueue;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.SlipCode;

/**
 * Several slips that are to be rejected, as the form was sent.
 *
 * @param targets the chosen slips as they were listed
 * @param broken whether it can't be one of our forms
 * @param reason empty if none was chosen
 * @param note with line breaks as one character each
 */
record SeveralForm(List<DecisionTarget> targets, boolean broken, Optional<RejectReason> reason, String note) {

    static final SeveralForm BLANK = new SeveralForm(List.of(), false, Optional.empty(), "");

    /** The name of the boxes beside the slips. */
    static final String SLIP = "slip";

    private static final Pattern CHOSEN = Pattern.compile("([^:]{1,20}):(\\d{1,18}):([0-9a-f.]{1,60})");

    static SeveralForm read(StaffRequest request) {
        String[] chosen =
                Objects.requireNonNullElse(request.exchange().request().getParameterValues(SLIP), new String[0]);
        List<DecisionTarget> targets = Arrays.stream(chosen)
                .limit(SlipQueue.PAGE_SIZE + 1)
                .map(SeveralForm::target)
                .flatMap(Optional::stream)
                .toList();
        String reason = request.field("reason");
        return new SeveralForm(
                targets,
                targets.size() < chosen.length || chosen.length > SlipQueue.PAGE_SIZE,
                Arrays.stream(RejectReason.values())
                        .filter(known -> known.name().equals(reason))
                        .findFirst(),
                PlainText.lines(request.field("note")));
    }

    /** What the box of a slip sends. */
    static String value(DecisionTarget target) {
        return target.slip() + ":" + target.version() + ":" + target.shown();
    }

    private static Optional<DecisionTarget> target(String value) {
        Matcher parts = CHOSEN.matcher(value);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return SlipCode.parse(parts.group(1))
                .flatMap(code -> Shown.parse(parts.group(3))
                        .map(shown -> new DecisionTarget(code, Long.parseLong(parts.group(2)), shown)));
    }

    /** The slips whose boxes are ticked. */
    Set<SlipCode> codes() {
        return targets.stream().map(DecisionTarget::slip).collect(Collectors.toSet());
    }
}
