// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.slipway.api.UnavailableException;
import org.slipway.database.Transactions;
import org.slipway.spi.host.PostingAnswer;

/** Runs work on the books in transactions, and says honestly what is known when the database fails. */
final class BookTransactions {

    private final Transactions transactions;

    BookTransactions(EntityManagerFactory factory) {
        this.transactions = new Transactions(factory, "host ledger");
    }

    <T> T read(Function<Books, T> work) {
        return transactions.read(entities -> work.apply(new Books(entities)));
    }

    <T> T write(Function<Books, T> work) {
        return transactions.write(entities -> work.apply(new Books(entities)));
    }

    /** Until the commit is asked for, a failure says that nothing was posted; from then on, nobody knows. */
    PostingAnswer post(Function<EntityManager, PostingAnswer> work) {
        AtomicBoolean committing = new AtomicBoolean();
        try {
            return transactions.write(entities -> {
                committing.set(false);
                PostingAnswer answer = work.apply(entities);
                if (!entities.getTransaction().getRollbackOnly()) {
                    entities.flush();
                    committing.set(true);
                }
                return answer;
            });
        } catch (RuntimeException e) {
            if (committing.get()) {
                return new PostingAnswer.Unknown("commit failed: " + e);
            }
            if (e instanceof UnavailableException) {
                return new PostingAnswer.NotSent(String.valueOf(e.getMessage()));
            }
            throw e;
        }
    }
}
