// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.preview;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slipway.api.InvoiceRef;
import org.slipway.api.file.FileType;
import org.slipway.api.slip.SlipRef;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkKinds;
import org.slipway.spi.work.WorkResult;

/**
 * Gives every file a short time. Whatever needs more goes to the line of the slow ones, and so, for an hour, do the PDFs of an
 * invoice that had one: however many come, each of them holds this line for a short time once.
 */
final class FirstDrawing {

    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final PreviewMaking making;
    private final RecentInvoices slow;

    FirstDrawing(PreviewMaking making, Clock clock) {
        this.making = making;
        this.slow = new RecentInvoices(clock, REMEMBERED);
    }

    WorkResult attempt(WorkClaim claim) {
        SlipRef slip = claim.work().slip();
        return making.make(slip, new PreviewMaking.Turn() {
            @Override
            public boolean takes(InvoiceRef invoice, FileType type) {
                return type != FileType.PDF || !slow.has(invoice);
            }

            @Override
            public WorkResult notYet() {
                return toTheSlowOnes(slip);
            }

            @Override
            public WorkResult missing(InvoiceRef invoice, Drawing.Result.Missing missing) {
                return switch (missing.cause()) {
                    case IMPOSSIBLE -> making.without(slip, missing.why());
                    case NOT_NOW -> new WorkResult.NotSent(missing.why());
                    case LATE, BROKEN -> {
                        slow.add(invoice);
                        yield toTheSlowOnes(slip);
                    }
                };
            }
        });
    }

    private static WorkResult toTheSlowOnes(SlipRef slip) {
        return new WorkResult.Done(List.of(Work.of(WorkKinds.MAKE_SLOW_PREVIEW, slip)), List.of());
    }
}
