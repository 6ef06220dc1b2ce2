// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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

    /** How long a stop waits for the posting in hand; one that takes longer is looked up after the next start. */
    private static final long STOP_SECONDS = 10;

    private final OutboxWorker<PostReceipt> worker;
    private final ScheduledExecutorService executor;

    @Activate
    public PostingWorker(
            @Reference Outbox outbox,
            @Reference SlipStore slips,
            @Reference HostLedger ledger,
            PostingConfiguration configuration) {
        this(
                outbox,
                new ReceiptPosting(slips, ledger, Clock.systemUTC()),
                PostingRhythm.of(configuration),
                Executors.newSingleThreadScheduledExecutor(PostingWorker::thread));
    }

    PostingWorker(Outbox outbox, ReceiptPosting posting, PostingRhythm rhythm, ScheduledExecutorService executor) {
        this.worker = new OutboxWorker<>(outbox, PostReceipt.class, rhythm.schedule(), posting::post);
        this.executor = executor;
        worker.start(executor);
    }

    /** Interrupts nothing: a call to the host that is cut off leaves it open whether the receipt was posted. */
    @Deactivate
    void stop() {
        worker.close();
        executor.shutdown();
        try {
            executor.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "slipway-posting");
        thread.setDaemon(true);
        return thread;
    }
}
