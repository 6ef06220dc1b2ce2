// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slipway.api.Outcome;
import org.slipway.api.approval.OwnDecision;
import org.slipway.api.approval.OwnDecisions;
import org.slipway.api.approval.Staff;
import org.slipway.api.approval.UndoRefusal;
import org.slipway.api.approval.UndoneOrNot;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;

/** Decisions of whoever asks. */
final class FakeOwnDecisions implements OwnDecisions {

    final Map<SlipCode, OwnDecision> decisions = new HashMap<>();
    final Set<SlipCode> tooLate = new HashSet<>();
    final List<String> taken = new ArrayList<>();
    Optional<UndoRefusal> refusal = Optional.empty();

    @Override
    public Optional<OwnDecision> latest(Staff staff, SlipCode slip) {
        return Optional.ofNullable(decisions.get(slip))
                .filter(decision -> staff.scope().reaches(decision.slip().ref().supplier()));
    }

    @Override
    public Outcome<Slip, UndoRefusal> undo(Staff staff, SlipCode slip, long version) {
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        taken.add(staff.name() + " takes back " + slip + " v" + version);
        return Outcome.accepted(Objects.requireNonNull(decisions.get(slip)).slip());
    }

    @Override
    public List<UndoneOrNot> undo(Staff staff, List<Decided> decided) {
        return decided.stream()
                .map(one -> new UndoneOrNot(
                        one.slip(),
                        tooLate.contains(one.slip())
                                ? Optional.of(UndoRefusal.TOO_LATE)
                                : undo(staff, one.slip(), one.version())
                                        .fold(slip -> Optional.<UndoRefusal>empty(), Optional::of)))
                .toList();
    }
}
