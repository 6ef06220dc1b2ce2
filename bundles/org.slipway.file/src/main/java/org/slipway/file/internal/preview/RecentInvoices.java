// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.preview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slipway.api.InvoiceRef;

/** For which invoices there was something to note not long ago, on this node; of very many the last 10,000. */
final class RecentInvoices {

    private static final int MOST = 10_000;

    private final Map<InvoiceRef, Instant> noted = new LinkedHashMap<>();
    private final Clock clock;
    private final Duration time;

    RecentInvoices(Clock clock, Duration time) {
        this.clock = clock;
        this.time = time;
    }

    synchronized void add(InvoiceRef invoice) {
        noted.remove(invoice);
        noted.put(invoice, clock.instant());
        if (noted.size() > MOST) {
            noted.remove(noted.keySet().iterator().next());
        }
    }

    synchronized boolean has(InvoiceRef invoice) {
        Instant at = noted.get(invoice);
        return at != null && clock.instant().isBefore(at.plus(time));
    }
}
