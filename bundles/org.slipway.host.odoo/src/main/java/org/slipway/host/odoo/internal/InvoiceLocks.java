// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slipway.api.InvoiceRef;
import org.slipway.host.adapter.Deadline;
import org.slipway.spi.host.PostingAnswer;

/** Lets one posting of this node at an invoice: what is owed is read and booked against in different transactions. */
final class InvoiceLocks {

    private static final int COUNT = 64;

    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(COUNT).toArray(ReentrantLock[]::new);

    /** Does it when the invoice is free; what is not begun before the deadline is surely not sent. */
    PostingAnswer holding(InvoiceRef invoice, Deadline deadline, Supplier<PostingAnswer> posting) {
        ReentrantLock lock = locks[Math.floorMod(invoice.hashCode(), COUNT)];
        try {
            if (!lock.tryLock(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
                return new PostingAnswer.NotSent("other postings at the same invoice took all the time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PostingAnswer.NotSent("interrupted");
        }
        try {
            return posting.get();
        } finally {
            lock.unlock();
        }
    }
}
