// SPDX-License-Identifier: Apache-2.0
package org.slipway.database;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.UnavailableException;

/**
 * Spares people the wait for a database that is known to be away: once somebody has waited for a connection in vain, one
 * thread goes on asking, about once a second, and everybody else is refused at once until the database answers.
 */
final class CircuitBreaker {

    private static final Logger LOG = LoggerFactory.getLogger(CircuitBreaker.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** A refusal that comes sooner needs no breaker. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final EntityManagerFactory factory;
    private final String part;
    private volatile long lastSuccess = System.nanoTime();
    private final AtomicReference<@Nullable RuntimeException> trouble = new AtomicReference<>();

    CircuitBreaker(EntityManagerFactory factory, String part) {
        this.factory = factory;
        this.part = part;
    }

    /** @throws UnavailableException at once, while the database is known to be away */
    void requireClosed() {
        RuntimeException known = trouble.get();
        if (known != null) {
            throw DatabaseTrouble.translate(known, part);
        }
    }

    /** A transaction came to its end: connections are to be had, however long the next one has to wait for its turn. */
    void succeeded() {
        lastSuccess = System.nanoTime();
    }

    /**
     * What a transaction failed with, and when it had begun. A connection that breaks in use says nothing about the next
     * one, and neither does a wait in which others had their turn.
     */
    void failed(RuntimeException failure, long begun) {
        boolean inVain = System.nanoTime() - begun >= PATIENCE.toNanos() && lastSuccess - begun < 0;
        if (inVain && DatabaseTrouble.isNoConnection(failure) && trouble.compareAndSet(null, failure)) {
            LOG.warn(
                    "Nobody waits for it until it answers: {}",
                    DatabaseTrouble.translate(failure, part).getMessage());
            Thread thread = new Thread(this::askUntilItAnswers, part.replace(' ', '-') + "-probe");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void askUntilItAnswers() {
        try {
            do {
                Thread.sleep(PAUSE.toMillis());
            } while (factory.isOpen() && isAway());
            LOG.info("The {} answers again", part);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            trouble.set(null);
        }
    }

    private boolean isAway() {
        try {
            ask(factory.createEntityManager());
            return false;
        } catch (RuntimeException e) {
            return DatabaseTrouble.isOutage(e);
        }
    }

    private static void ask(EntityManager entities) {
        try {
            entities.createNativeQuery("VALUES 1").getSingleResult();
        } finally {
            entities.close();
        }
    }
}
