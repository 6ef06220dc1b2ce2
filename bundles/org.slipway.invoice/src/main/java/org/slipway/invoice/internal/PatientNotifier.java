// SPDX-License-Identifier: Apache-2.0
package org.slipway.invoice.internal;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.UnavailableException;
import org.slipway.api.invoice.InvoiceNotifications;
import org.slipway.api.invoice.NotificationRefusal;
import org.slipway.spi.outbox.Backoff;

/**
 * Asks for notifications away from the caller's thread, and again while a part is down. What can't be queued in the end
 * is said at ERROR, never dropped in silence.
 */
final class PatientNotifier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PatientNotifier.class);
    private static final String ACTOR = "event";

    /** More invoices than this wait for nothing that comes back by itself. */
    private static final int LIMIT = 10_000;

    private final Supplier<Optional<InvoiceNotifications>> notifications;
    private final ScheduledExecutorService executor;
    private final Backoff backoff;
    private final int attempts;
    private final Set<InvoiceRef> waiting = ConcurrentHashMap.newKeySet();

    PatientNotifier(
            Supplier<Optional<InvoiceNotifications>> notifications,
            ScheduledExecutorService executor,
            Backoff backoff,
            int attempts) {
        this.notifications = notifications;
        this.executor = executor;
        this.backoff = backoff;
        this.attempts = attempts;
    }

    /** Returns at once; an invoice that waits already is not sent twice. */
    void notify(InvoiceRef invoice) {
        if (waiting.size() >= LIMIT) {
            lost(invoice, LIMIT + " others wait already");
        } else if (waiting.add(invoice)) {
            schedule(invoice, 1, 0);
        }
    }

    private void schedule(InvoiceRef invoice, int attempt, long delayMillis) {
        try {
            ScheduledFuture<?> unused =
                    executor.schedule(() -> attempt(invoice, attempt), delayMillis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            giveUp(invoice, "the listener was stopped");
        }
    }

    private void attempt(InvoiceRef invoice, int attempt) {
        try {
            if (send(invoice)) {
                waiting.remove(invoice);
            } else {
                again(invoice, attempt, "the notifications are not started");
            }
        } catch (UnavailableException e) {
            again(invoice, attempt, String.valueOf(e.getMessage()));
        } catch (RuntimeException | Error e) { // also when memory ran out: the executor would keep it to itself
            LOG.error("The notification of invoice {} failed", invoice, e);
            giveUp(invoice, e.toString());
        }
    }

    /** Whether there was anybody to ask. */
    private boolean send(InvoiceRef invoice) {
        Optional<InvoiceNotifications> service = notifications.get();
        if (service.isEmpty()) {
            return false;
        }
        if (service.get().send(invoice, ACTOR) instanceof Outcome.Refused<String, NotificationRefusal> refused) {
            LOG.warn("No notification of invoice {}: {}", invoice, remedy(refused.reason()));
        }
        return true;
    }

    private static String remedy(NotificationRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN_INVOICE -> "the host does not know it; let it publish the event after the invoice is posted";
            case NO_ADDRESS -> "its customer has no e-mail address; add one in the host and publish the event again";
            case NOT_PAYABLE -> "it is paid or cancelled; let the host publish events of open invoices only";
        };
    }

    private void again(InvoiceRef invoice, int attempt, String cause) {
        if (attempt >= attempts) {
            giveUp(invoice, attempts + " attempts failed, the last one because " + cause);
        } else {
            schedule(invoice, attempt + 1, backoff.after(attempt).toMillis());
        }
    }

    private void giveUp(InvoiceRef invoice, String cause) {
        if (waiting.remove(invoice)) {
            lost(invoice, cause);
        }
    }

    private static void lost(InvoiceRef invoice, String cause) {
        LOG.error("The notification of invoice {} is not sent: {}. Publish its event again", invoice, cause);
    }

    /** Once the executor has been stopped: says which invoices have waited in vain. */
    @Override
    public void close() {
        Set.copyOf(waiting).forEach(invoice -> giveUp(invoice, "the listener was stopped"));
    }
}
