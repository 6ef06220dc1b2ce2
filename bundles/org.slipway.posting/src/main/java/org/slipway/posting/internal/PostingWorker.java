// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.outbox.Outbox;
import org.slipway.spi.outbox.OutboxWorker;
import org.slipway.spi.outbox.Work.PostReceipt;
import org.slipway.spi.store.SlipStore;

/** Posts the receipts that wait in the outbox, one at a time. */
@Component(
        service = {},
        configurationPid = "slipway.posting")
@Designate(ocd = PostingConfiguration.class)
public final class PostingWorker {

    private final OutboxWorker<PostReceipt> worker;

    @Activate
    public PostingWorker(
            @Reference Outbox outbox,
            @Reference SlipStore slips,
            @Reference HostLedger ledger,
            PostingConfiguration configuration) {
        this(outbox, new ReceiptPosting(slips, ledger, Clock.systemUTC()), PostingRhythm.of(configuration));
    }

    PostingWorker(Outbox outbox, ReceiptPosting posting, PostingRhythm rhythm) {
        worker = new OutboxWorker<>(outbox, PostReceipt.class, rhythm.schedule(), posting::post)
                .start("slipway-posting");
    }

    /** A posting that takes longer than the stop waits is looked up after the next start. */
    @Deactivate
    void stop() {
        worker.close();
    }
}
