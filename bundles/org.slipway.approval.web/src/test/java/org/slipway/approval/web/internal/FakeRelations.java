// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slipway.api.approval.RelatedSlips;
import org.slipway.api.approval.RelatedSlips.CustomerHistory;
import org.slipway.api.approval.SlipRelations;
import org.slipway.api.approval.Staff;
import org.slipway.api.slip.Slip;

/** Says of every slip in reach that the same has to do with it. */
final class FakeRelations implements SlipRelations {

    RelatedSlips related =
            new RelatedSlips(Optional.empty(), List.of(), List.of(), new CustomerHistory(List.of(), Map.of(), true));

    @Override
    public Optional<RelatedSlips> of(Staff staff, Slip slip) {
        return staff.scope().reaches(slip.ref().supplier()) ? Optional.of(related) : Optional.empty();
    }
}
