// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.api.Outcome;
import org.slipway.api.approval.AssignmentRefusal;
import org.slipway.api.approval.Attention;
import org.slipway.api.approval.SlipAttention;
import org.slipway.api.approval.Staff;
import org.slipway.api.slip.SlipCode;

/** What a test says of every slip; what is done is written down, and refused if a test says so. */
final class FakeAttention implements SlipAttention {

    final List<String> done = new ArrayList<>();
    Attention attention = Attention.NONE;
    boolean assignable = true;
    List<String> colleagues = List.of();
    Optional<AssignmentRefusal> refusal = Optional.empty();

    @Override
    public Opened opened(Staff staff, SlipCode slip) {
        done.add(staff.name() + " opens " + slip);
        return new Opened(attention, assignable, colleagues);
    }

    @Override
    public Outcome<String, AssignmentRefusal> assign(Staff staff, SlipCode slip, String to) {
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        done.add(staff.name() + " assigns " + slip + " to " + to);
        return Outcome.accepted(to);
    }

    @Override
    public Outcome<SlipCode, AssignmentRefusal> release(Staff staff, SlipCode slip) {
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        done.add(staff.name() + " releases " + slip);
        return Outcome.accepted(slip);
    }
}
