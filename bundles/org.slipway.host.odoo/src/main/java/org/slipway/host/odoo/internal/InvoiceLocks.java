// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
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

    /** Does it when the invoices are free; what is not begun before the deadline is surely not sent. */
    PostingAnswer holding(Set<InvoiceRef> invoices, Deadline deadline, Supplier<PostingAnswer> posting) {
        Deque<ReentrantLock> held = new ArrayDeque<>();
        try {
            for (ReentrantLock lock : inOrder(invoices)) {
                if (!lock.tryLock(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
                    return new PostingAnswer.NotSent("other postings at the same invoice took all the time");
                }
                held.push(lock);
            }
            return posting.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PostingAnswer.NotSent("interrupted");
        } finally {
            held.forEach(ReentrantLock::unlock);
        }
    }

    /** Everybody takes them in the same order. */
    private List<ReentrantLock> inOrder(Set<InvoiceRef> invoices) {
        return invoices.stream()
                .map(invoice -> Math.floorMod(invoice.hashCode(), COUNT))
                .distinct()
                .sorted()
                .map(index -> locks[index])
                .toList();
    }
}
