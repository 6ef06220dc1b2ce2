// SPDX-License-Identifier: Apache-2.0
package org.slipway.work.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.UnavailableException;
import org.slipway.api.operation.AttemptEnd;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkHandler;
import org.slipway.spi.work.WorkResult;
import org.slipway.spi.work.WorkSchedule;
import org.slipway.spi.work.WorkStore;
import org.slipway.spi.work.WorkStore.Failure;

/** Has one attempt made, and writes down how it ended: what was refused or has failed too often goes to a person. */
final class AttemptRecord {

    private static final Logger LOG = LoggerFactory.getLogger(AttemptRecord.class);

    private final WorkStore store;
    private final WorkHandler handler;

    AttemptRecord(WorkStore store, WorkHandler handler) {
        this.store = store;
        this.handler = handler;
    }

    /**
     * Does the work.
     *
     * @return what writes down how it ended; where the store does not answer it throws {@link UnavailableException}, and can be
     *     run again
     */
    Runnable attempt(WorkClaim claim) {
        try {
            WorkResult result = handler.attempt(claim);
            return () -> write(claim, result);
        } catch (UnavailableException e) {
            Failure unknown = new Failure(AttemptEnd.UNKNOWN, false, String.valueOf(e.getMessage()));
            return () -> failed(claim, unknown);
        } catch (RuntimeException | Error e) {
            return () -> thrown(claim, e);
        }
    }

    private void write(WorkClaim claim, WorkResult result) {
        try {
            settle(claim, result);
        } catch (UnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            thrown(claim, e);
        }
    }

    private void thrown(WorkClaim claim, Throwable e) {
        LOG.error("{} failed", name(claim), e);
        failed(claim, new Failure(AttemptEnd.UNKNOWN, true, e.toString()));
    }

    private void settle(WorkClaim claim, WorkResult result) {
        if (result instanceof WorkResult.NotYet notYet) {
            retry(claim, new Failure(AttemptEnd.NONE, false, notYet.cause()));
        } else if (result instanceof WorkResult.NotSent notSent) {
            failed(claim, new Failure(AttemptEnd.NOT_SENT, false, notSent.cause()));
        } else if (result instanceof WorkResult.Refused refused) {
            failed(claim, new Failure(AttemptEnd.REFUSED, false, refused.cause()));
        } else if (result instanceof WorkResult.Unknown unknown) {
            failed(claim, new Failure(AttemptEnd.UNKNOWN, false, unknown.cause()));
        } else if (result instanceof WorkResult.Parked parked) {
            park(claim, parked.cause());
        } else {
            WorkResult.Done done = (WorkResult.Done) result;
            if (!store.complete(claim, done.next(), done.audit())) {
                LOG.warn("{} was done, but another worker had it by then", name(claim));
            }
        }
    }

    private void failed(WorkClaim claim, Failure failure) {
        if (tooOften(claim, failure, handler.schedule().limits())) {
            park(claim, failure.cause());
            return;
        }
        LOG.warn("{} is tried again: {}", name(claim), failure.cause());
        retry(claim, failure);
    }

    private void retry(WorkClaim claim, Failure failure) {
        if (!store.retry(claim, failure, handler.schedule().backoff().after(claim.attempt()))) {
            LOG.warn("{} was overtaken by another worker, which goes on with it", name(claim));
        }
    }

    private static boolean tooOften(WorkClaim claim, Failure failure, WorkSchedule.Limits limits) {
        return (failure.thrown() && claim.before().failed() + 1 >= limits.failed())
                || (failure.end() == AttemptEnd.REFUSED && claim.before().refused() + 1 >= limits.refused());
    }

    private void park(WorkClaim claim, String cause) {
        store.park(claim, cause);
        LOG.error("{} is set aside for a person: {}", name(claim), cause);
    }

    private static String name(WorkClaim claim) {
        return claim.work().kind() + " #" + claim.id() + " of " + claim.work().supplier() + "/"
                + claim.work().target() + ", attempt " + claim.attempt() + ",";
    }
}
