// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.slipway.spi.store.SlipNews;
import org.slipway.spi.store.SlipNewsListener;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkKinds;

/**
 * Has every slip checked that is submitted or to be decided again, and whatever what became of it tells about others:
 * of the same invoices, or that show the same.
 */
@Component
public final class CheckOrders implements SlipNewsListener {

    @Override
    public List<Work> on(SlipNews news) {
        return switch (news.step()) {
            case SUBMIT, ENTER, REFUSE, REJECT, WITHDRAW, UNDO, UNDO_APPROVAL, POST ->
                List.of(Work.of(WorkKinds.CHECK_SLIP, news.slip().ref()));
            case HOLD, RELEASE, FIRST_APPROVE, APPROVE -> List.of();
        };
    }
}
