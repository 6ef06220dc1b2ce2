// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.outbox;

import org.slipway.spi.outbox.Work;

/** The kinds of work that are claimed together. */
enum WorkQueue {
    RECEIPTS(Work.PostReceipt.class),
    PREVIEWS(Work.MakePreview.class),
    SCANS(Work.ScanFile.class),
    MAILS(Work.SendMail.class);

    private final Class<? extends Work> kind;

    WorkQueue(Class<? extends Work> kind) {
        this.kind = kind;
    }

    static WorkQueue of(Class<? extends Work> kind) {
        for (WorkQueue queue : values()) {
            if (queue.kind == kind) {
                return queue;
            }
        }
        throw new IllegalArgumentException("not a kind that is claimed: " + kind.getSimpleName());
    }
}
