// SPDX-License-Identifier: Apache-2.0
package org.slipway.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.EntityTransaction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.UnavailableException;

/**
 * Runs work in transactions. Work that loses against another transaction (a key taken meanwhile, a version gone by, a
 * deadlock) is run again on what the winner left, so it must read what it decides on and have no other effect. What
 * means that the database is out of reach comes out as {@link UnavailableException}, which tells a commit without an
 * answer from what was surely not done; while the database is known to be away, it does so at once.
 */
public final class Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
    private static final int ATTEMPTS = 6;
    private static final ThreadLocal<@Nullable Running> RUNNING = new ThreadLocal<>();

    /** Each of these takes seconds, and somebody is in front of the page. */
    private static final int ATTEMPTS_FOR_A_LOCK = 2;

    private final EntityManagerFactory factory;
    private final String part;
    private final CircuitBreaker breaker;
    private final Map<EntityManager, List<Runnable>> after = new ConcurrentHashMap<>();

    /** The write of this thread. */
    private record Running(Transactions owner, EntityManager entities) {}

    /**
     * Needs no database yet.
     *
     * @param part what {@link UnavailableException} says is not available
     */
    public Transactions(EntityManagerFactory factory, String part) {
        this.factory = factory;
        this.part = part;
        this.breaker = new CircuitBreaker(factory, part);
    }

    /**
     * Commits unless the work throws or marks the transaction for rollback. Within the work of another write, on its thread,
     * it is a part of that one.
     */
    public <T> T write(Function<EntityManager, T> work) {
        Running outer = RUNNING.get();
        return outer != null && outer.owner() == this ? work.apply(outer.entities()) : repeatedly(work, true);
    }

    private <T> T repeatedly(Function<EntityManager, T> work, boolean writes) {
        for (int attempt = 1; true; attempt++) {
            try {
                return once(work, writes);
            } catch (RuntimeException e) {
                int most = DatabaseTrouble.isLockTimeout(e) ? ATTEMPTS_FOR_A_LOCK : ATTEMPTS;
                if (attempt >= most || !DatabaseTrouble.isConflict(e)) {
                    throw DatabaseTrouble.translate(e, part);
                }
            }
        }
    }

    /** For work that changes nothing. It is repeated like a write: whoever reads may be the one that has to give way, too. */
    public <T> T read(Function<EntityManager, T> work) {
        return repeatedly(work, false);
    }

    /**
     * From within the work of a {@link #write}: what to do once its transaction is committed, and not at all if it is not.
     * It can't fail the work any more: what it throws is logged.
     */
    public void afterCommit(EntityManager entities, Runnable action) {
        after.computeIfAbsent(entities, key -> new ArrayList<>()).add(action);
    }

    private <T> T once(Function<EntityManager, T> work, boolean writes) {
        breaker.requireClosed();
        long begun = System.nanoTime();
        try {
            T answer = inEntityManager(work, writes);
            breaker.succeeded();
            return answer;
        } catch (RuntimeException e) {
            breaker.failed(e, begun);
            throw e;
        }
    }

    private <T> T inEntityManager(Function<EntityManager, T> work, boolean writes) {
        EntityManager entities = factory.createEntityManager();
        try {
            return writes ? inTransaction(entities, work) : work.apply(entities);
        } finally {
            close(entities);
        }
    }

    private <T> T inTransaction(EntityManager entities, Function<EntityManager, T> work) {
        entities.getTransaction().begin();
        Running outer = RUNNING.get();
        RUNNING.set(new Running(this, entities));
        try {
            T answer = work.apply(entities);
            end(entities);
            return answer;
        } finally {
            RUNNING.set(outer);
            after.remove(entities);
        }
    }

    private void end(EntityManager entities) {
        EntityTransaction transaction = entities.getTransaction();
        if (transaction.getRollbackOnly()) {
            transaction.rollback();
        } else {
            entities.flush(); // what fails here was surely not done
            commit(transaction);
            after.getOrDefault(entities, List.of()).forEach(Transactions::run);
        }
    }

    private void commit(EntityTransaction transaction) {
        try {
            transaction.commit();
        } catch (RuntimeException e) {
            throw DatabaseTrouble.translateCommit(e, part);
        }
    }

    private static void run(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.error("What was to follow a transaction failed; the transaction is committed", e);
        }
    }

    private static void close(EntityManager entities) {
        try {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
        } catch (RuntimeException e) {
            LOG.debug("Nothing is left to roll back: what broke the connection is on its way to the caller", e);
        } finally {
            if (entities.isOpen()) { // not where the bundle stops meanwhile: its factory has closed them all
                entities.close();
            }
        }
    }
}
