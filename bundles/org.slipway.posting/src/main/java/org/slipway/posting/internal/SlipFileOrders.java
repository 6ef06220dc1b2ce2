// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.SupplierId;
import org.slipway.api.UnavailableException;
import org.slipway.spi.host.BoundedHost;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.SlipNews;
import org.slipway.spi.store.SlipNewsListener;
import org.slipway.spi.work.Work;

/** Has the file of every posted slip kept with its receipt, where the host can keep files. */
@Component
public final class SlipFileOrders implements SlipNewsListener {

    private final HostLedger ledger;

    @Activate
    public SlipFileOrders(@Reference(service = BoundedHost.class) HostLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public List<Work> on(SlipNews news) {
        return switch (news.step()) {
            case POST ->
                keepsFiles(news.slip().ref().supplier())
                        ? List.of(Work.of(SlipFiling.KIND, news.slip().ref()))
                        : List.of();
            case SUBMIT, ENTER, HOLD, RELEASE, WITHDRAW, REJECT, FIRST_APPROVE, APPROVE, REFUSE, UNDO, UNDO_APPROVAL ->
                List.of();
        };
    }

    /** A host that has just gone away may keep them: the posting is written down all the same, and the file waits. */
    private boolean keepsFiles(SupplierId supplier) {
        try {
            return ledger.capabilities(supplier).contains(Capability.ATTACHMENT);
        } catch (UnavailableException e) {
            return true;
        }
    }
}
