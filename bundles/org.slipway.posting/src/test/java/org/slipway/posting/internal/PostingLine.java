// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import java.time.Duration;
import java.util.Optional;
import org.slipway.api.UnavailableException;
import org.slipway.api.operation.AttemptEnd;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkKinds;
import org.slipway.spi.work.WorkResult;
import org.slipway.spi.work.WorkStore;
import org.slipway.spi.work.WorkStore.Failure;

/** Works off what is due as the engine does, on the test's thread; waits five seconds after a failure. */
final class PostingLine {

    private final WorkStore store;
    private final ReceiptPosting posting;

    PostingLine(WorkStore store, ReceiptPosting posting) {
        this.store = store;
        this.posting = posting;
    }

    void drain() {
        try {
            Optional<WorkClaim> due = claim();
            while (due.isPresent()) {
                settle(due.get(), posting.post(due.get()));
                due = claim();
            }
        } catch (UnavailableException e) {
            // the lease ends some time: as after a crash
        }
    }

    private Optional<WorkClaim> claim() {
        return store.claim(WorkKinds.POST_RECEIPT, Optional.empty(), PostingWorld.LEASE);
    }

    void settle(WorkClaim claim, WorkResult result) {
        if (result instanceof WorkResult.NotSent notSent) {
            again(claim, AttemptEnd.NOT_SENT, notSent.cause());
        } else if (result instanceof WorkResult.Refused refused) {
            again(claim, AttemptEnd.REFUSED, refused.cause());
        } else if (result instanceof WorkResult.Unknown unknown) {
            again(claim, AttemptEnd.UNKNOWN, unknown.cause());
        } else if (result instanceof WorkResult.Parked parked) {
            store.park(claim, parked.cause());
        } else {
            WorkResult.Done done = (WorkResult.Done) result;
            boolean unused = store.complete(claim, done.next(), done.audit());
        }
    }

    private void again(WorkClaim claim, AttemptEnd end, String cause) {
        boolean unused = store.retry(claim, new Failure(end, false, cause), Duration.ofSeconds(5));
    }
}
