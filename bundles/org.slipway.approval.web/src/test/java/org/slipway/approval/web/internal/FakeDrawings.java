// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.api.Outcome;
import org.slipway.api.approval.DrawingRefusal;
import org.slipway.api.approval.Drawings;
import org.slipway.api.approval.Staff;
import org.slipway.api.slip.SlipCode;

/** Writes down what is to be drawn, and refuses it if a test says so. */
final class FakeDrawings implements Drawings {

    final List<String> ordered = new ArrayList<>();
    Optional<DrawingRefusal> refusal = Optional.empty();

    @Override
    public Outcome<SlipCode, DrawingRefusal> drawAgain(Staff staff, SlipCode slip) {
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        ordered.add(slip + " by " + staff.name());
        return Outcome.accepted(slip);
    }
}
