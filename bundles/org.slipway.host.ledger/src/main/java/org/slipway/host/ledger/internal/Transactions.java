// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import java.sql.SQLException;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.UnavailableException;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.PostingRefusal;

/** Runs work on the books in transactions, and says honestly what is known when the database fails. */
final class Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

    private final EntityManagerFactory factory;

    Transactions(EntityManagerFactory factory) {
        this.factory = factory;
    }

    <T> T read(Function<Books, T> work) {
        EntityManager entities = open();
        try {
            return work.apply(new Books(entities));
        } catch (RuntimeException e) {
            throw translate(e);
        } finally {
            entities.close();
        }
    }

    <T> T write(Function<Books, T> work) {
        EntityManager entities = open();
        try {
            entities.getTransaction().begin();
            T answer = work.apply(new Books(entities));
            entities.getTransaction().commit();
            return answer;
        } catch (RuntimeException e) {
            throw translate(e);
        } finally {
            end(entities);
        }
    }

    /** Until the commit is asked for, a failure says that nothing was posted; from then on, nobody knows. */
    PostingAnswer post(Function<EntityManager, PostingAnswer> work) {
        EntityManager entities;
        try {
            entities = open();
        } catch (UnavailableException e) {
            return surelyNotPosted(e);
        }
        try {
            PostingAnswer answer;
            try {
                entities.getTransaction().begin();
                answer = work.apply(entities);
                if (entities.getTransaction().getRollbackOnly()) {
                    return answer;
                }
                entities.flush();
            } catch (RuntimeException e) {
                return surelyNotPosted(translate(e));
            }
            return commit(entities, answer);
        } finally {
            end(entities);
        }
    }

    /** The first one logs in to the database, which may be gone. */
    private EntityManager open() {
        try {
            return factory.createEntityManager();
        } catch (RuntimeException e) {
            throw translate(e);
        }
    }

    private static PostingAnswer surelyNotPosted(RuntimeException trouble) {
        if (trouble instanceof UnavailableException) {
            return new PostingAnswer.Refused(PostingRefusal.UNREACHABLE, String.valueOf(trouble.getMessage()));
        }
        throw trouble;
    }

    private static PostingAnswer commit(EntityManager entities, PostingAnswer answer) {
        try {
            entities.getTransaction().commit();
            return answer;
        } catch (RuntimeException e) {
            return new PostingAnswer.Unknown("commit failed: " + translate(e));
        }
    }

    /** A failing database is trouble that may pass; anything else is a bug and stays what it is. */
    private static RuntimeException translate(RuntimeException trouble) {
        Throwable cause = trouble;
        while (cause != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return cause == null ? trouble : new UnavailableException("host ledger", cause);
    }

    private static void end(EntityManager entities) {
        try {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
        } catch (RuntimeException e) {
            // without its connection the database rolls back by itself; this must not hide what is known
            LOG.debug("A transaction of the ledger could not be rolled back", e);
        } finally {
            entities.close();
        }
    }
}
