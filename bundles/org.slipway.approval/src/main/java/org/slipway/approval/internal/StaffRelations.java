// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.approval.RelatedSlips;
import org.slipway.api.approval.SlipRelations;
import org.slipway.api.approval.Staff;
import org.slipway.api.slip.Slip;
import org.slipway.spi.store.RelatedSlipStore;

/** What has to do with a slip, over the store. */
@Component
public final class StaffRelations implements SlipRelations {

    private final RelatedSlipStore store;

    @Activate
    public StaffRelations(@Reference RelatedSlipStore store) {
        this.store = store;
    }

    @Override
    public Optional<RelatedSlips> of(Staff staff, Slip slip) {
        return staff.maySee() && staff.scope().reaches(slip.ref().supplier())
                ? Optional.of(store.of(slip))
                : Optional.empty();
    }
}
