// SPDX-License-Identifier: Apache-2.0
package org.slipway.database;

import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.EntityTransaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.UnavailableException;

/**
 * Runs work in transactions. Work that loses against another transaction (a key taken meanwhile, a version gone by, a
 * deadlock) is run again on what the winner left, so it must read what it decides on and have no other effect. What
 * means that the database is out of reach comes out as {@link UnavailableException}.
 */
public final class Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
    private static final int ATTEMPTS = 6;

    private final EntityManagerFactory factory;
    private final String part;

    /**
     * Needs no database yet.
     *
     * @param part what {@link UnavailableException} says is not available
     */
    public Transactions(EntityManagerFactory factory, String part) {
        this.factory = factory;
        this.part = part;
    }

    /** Commits unless the work throws or marks the transaction for rollback. */
    public <T> T write(Function<EntityManager, T> work) {
        for (int attempt = 1; true; attempt++) {
            try {
                return once(work, true);
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !DatabaseTrouble.isConflict(e)) {
                    throw DatabaseTrouble.translate(e, part);
                }
            }
        }
    }

    /** For work that changes nothing. */
    public <T> T read(Function<EntityManager, T> work) {
        try {
            return once(work, false);
        } catch (RuntimeException e) {
            throw DatabaseTrouble.translate(e, part);
        }
    }

    private <T> T once(Function<EntityManager, T> work, boolean writes) {
        EntityManager entities = factory.createEntityManager();
        try {
            if (!writes) {
                return work.apply(entities);
            }
            entities.getTransaction().begin();
            T answer = work.apply(entities);
            end(entities.getTransaction());
            return answer;
        } finally {
            close(entities);
        }
    }

    private static void end(EntityTransaction transaction) {
        if (transaction.getRollbackOnly()) {
            transaction.rollback();
        } else {
            transaction.commit();
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
