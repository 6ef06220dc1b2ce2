// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.api.slip.SettlementEntry;
import org.slipway.api.slip.ShortPayment;
import org.slipway.api.slip.ShortReason;
import org.slipway.api.slip.SlipField;
import org.slipway.api.slip.SlipProblem;
import org.slipway.api.slip.SlipRefusal;
import org.slipway.api.slip.SlipState;

/**
 * Why less is paid than is due, as far as it could be read. Who chooses no reason has said none.
 *
 * @param reason empty if it is none of ours
 * @param note in one line
 */
record ShortReading(Optional<ShortReason> reason, String note) {

    static ShortReading of(SettlementEntry entry) {
        String typed = entry.shortReason().strip();
        Optional<ShortReason> reason = typed.isEmpty()
                ? Optional.of(ShortReason.NOT_SAID)
                : Stream.of(ShortReason.values())
                        .filter(one -> one.name().equals(typed))
                        .findFirst();
        return new ShortReading(reason, Typed.tidy(entry.note().replaceAll("\\R", " ")));
    }

    List<SlipRefusal> refusals() {
        List<SlipRefusal> refusals = new ArrayList<>();
        if (reason.isEmpty()) {
            refusals.add(new SlipRefusal(SlipField.SHORT_REASON, SlipProblem.NOT_OFFERED));
        }
        if (note.length() > SlipState.LONGEST_NOTE) {
            refusals.add(new SlipRefusal(SlipField.NOTE, SlipProblem.TOO_LONG, List.of(SlipState.LONGEST_NOTE)));
        } else if (!Typed.printable(note)) {
            refusals.add(new SlipRefusal(SlipField.NOTE, SlipProblem.CHARACTERS));
        } else if (note.isEmpty() && reason.filter(ShortReason.OTHER::equals).isPresent()) {
            refusals.add(new SlipRefusal(SlipField.NOTE, SlipProblem.MISSING));
        }
        return refusals;
    }

    /** Only where nothing is wrong. */
    ShortPayment shortPayment() {
        return new ShortPayment(reason.orElseThrow(), note);
    }
}
