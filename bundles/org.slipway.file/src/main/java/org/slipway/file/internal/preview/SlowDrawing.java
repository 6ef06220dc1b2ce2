// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.preview;

import java.time.Clock;
import java.time.Duration;
import org.slipway.api.InvoiceRef;
import org.slipway.api.file.FileType;
import org.slipway.api.slip.SlipRef;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkResult;

/**
 * Gives files a long time, three times, and an invoice not twice in five minutes: whoever sends many slow files for one keeps those
 * of the others waiting for one of them. A lack of time is no verdict on a file; one that breaks what draws it each time is.
 */
final class SlowDrawing {

    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final int MOST_TIMES = 3;

    private final PreviewMaking making;
    private final RecentInvoices drawn;

    SlowDrawing(PreviewMaking making, Clock clock) {
        this.making = making;
        this.drawn = new RecentInvoices(clock, PAUSE);
    }

    WorkResult attempt(WorkClaim claim) {
        SlipRef slip = claim.work().slip();
        boolean last = claim.before().refused() + 1 >= MOST_TIMES;
        return making.make(slip, new PreviewMaking.Turn() {
            @Override
            public boolean takes(InvoiceRef invoice, FileType type) {
                boolean turn = !drawn.has(invoice);
                if (turn) {
                    drawn.add(invoice);
                }
                return turn;
            }

            @Override
            public WorkResult notYet() {
                return new WorkResult.NotSent("another slow file of the same invoice was drawn just before");
            }

            @Override
            public WorkResult missing(InvoiceRef invoice, Drawing.Result.Missing missing) {
                return switch (missing.cause()) {
                    case IMPOSSIBLE -> making.without(slip, missing.why());
                    case NOT_NOW -> new WorkResult.NotSent(missing.why());
                    case LATE -> last ? making.late(slip, missing.why()) : new WorkResult.Refused(missing.why());
                    case BROKEN -> last ? making.without(slip, missing.why()) : new WorkResult.Refused(missing.why());
                };
            }
        });
    }
}
