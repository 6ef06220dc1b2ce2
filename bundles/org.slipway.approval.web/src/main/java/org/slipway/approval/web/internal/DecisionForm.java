// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slipway.api.approval.DecisionTarget;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.SlipCode;

/**
 * A decision as it was sent.
 *
 * @param target the slip and its version; empty if the form is broken
 * @param reason empty if none was chosen
 * @param note of a rejection, with line breaks as one character each
 * @param question of a hold, likewise
 */
record DecisionForm(Optional<DecisionTarget> target, Optional<RejectReason> reason, String note, String question) {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

    static final DecisionForm BLANK = new DecisionForm(Optional.empty(), Optional.empty(), "", "");

    static DecisionForm read(StaffRequest request, SlipCode code) {
        String reason = request.field("reason");
        return new DecisionForm(
                target(request.field("version"), code),
                Arrays.stream(RejectReason.values())
                        .filter(known -> known.name().equals(reason))
                        .findFirst(),
                lines(request.field("note")),
                lines(request.field("question")));
    }

    /** Control characters say nothing, and a database may not take them. */
    private static String lines(String typed) {
        return CONTROL.matcher(typed.replace("\r\n", "\n")).replaceAll("").strip();
    }

    private static Optional<DecisionTarget> target(String version, SlipCode code) {
        return version.matches("\\d{1,18}")
                ? Optional.of(new DecisionTarget(code, Long.parseLong(version)))
                : Optional.empty();
    }
}
