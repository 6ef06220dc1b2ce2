// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.slipway.spi.store.SlipNews;
import org.slipway.spi.store.SlipNewsListener;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkKinds;

/** Has every slip checked that is submitted, or that the host gave back to be decided again. */
@Component
public final class CheckOrders implements SlipNewsListener {

    @Override
    public List<Work> on(SlipNews news) {
        return switch (news.step()) {
            case SUBMIT, ENTER, REFUSE ->
                List.of(Work.of(WorkKinds.CHECK_SLIP, news.slip().ref()));
            case HOLD, RELEASE, WITHDRAW, REJECT, FIRST_APPROVE, APPROVE, POST, UNDO, UNDO_APPROVAL -> List.of();
        };
    }
}
