// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.UnavailableException;

/** Derby waits a minute for a lock by itself, and 20 seconds before it looks for a deadlock; a person is in front of the page. */
class DerbyLocksTest {

    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final AtomicInteger TABLES = new AtomicInteger();

    private final String table = "lock_test_" + TABLES.incrementAndGet();
    private JpaStores stores;

    @BeforeEach
    void createRows() throws SQLException {
        stores = TestDatabase.DERBY.emptyStores();
        execute("CREATE TABLE " + table + " (id INTEGER NOT NULL PRIMARY KEY, amount INTEGER NOT NULL)");
        execute("INSERT INTO " + table + " VALUES (1, 0), (2, 0)");
    }

    @Test
    void shouldSayTryAgain_whenAnotherTransactionKeepsItsLock() throws SQLException {
        try (Connection other = stores.direct().getConnection()) {
            // given
            other.setAutoCommit(false);
            other.createStatement().execute("UPDATE " + table + " SET amount = 5 WHERE id = 2");

            // when
            long begun = System.nanoTime();
            UnavailableException refused = catchThrowableOfType(
                    UnavailableException.class,
                    () -> stores.database().transactions().write(entities -> add(entities, 1) + add(entities, 2)));
            Duration waited = Duration.ofNanos(System.nanoTime() - begun);

            // then
            assertThat(waited).isBetween(Duration.ofSeconds(4), BOUND);
            assertThat(refused.outcomeUnknown()).isFalse();
            other.rollback();
            other.setAutoCommit(true);
        }
        assertThat(amounts()).containsExactly(0, 0);
        stores.database().transactions().write(entities -> add(entities, 1) + add(entities, 2));
        assertThat(amounts()).containsExactly(1, 1);
    }

    @Test
    void shouldDoBothOnce_whenTwoTransactionsBlockEachOther() throws SQLException {
        // given
        CyclicBarrier both = new CyclicBarrier(2);

        // when
        long begun = System.nanoTime();
        CompletableFuture<Integer> one = addInOrder(both, 1, 2);
        CompletableFuture<Integer> two = addInOrder(both, 2, 1);
        one.join();
        two.join();
        Duration waited = Duration.ofNanos(System.nanoTime() - begun);

        // then
        assertThat(waited).isLessThan(BOUND);
        assertThat(amounts()).containsExactly(2, 2);
    }

    @Test
    void shouldReadOnceMore_whenTheReadHadToGiveWay() {
        // given
        AtomicInteger attempts = new AtomicInteger();

        // when
        int read = stores.database().transactions().read(entities -> {
            if (attempts.incrementAndGet() == 1) {
                throw new PersistenceException(new SQLTransactionRollbackException("cycle of locks", "40001"));
            }
            return 7;
        });

        // then
        assertThat(read).isEqualTo(7);
        assertThat(attempts).hasValue(2);
    }

    private CompletableFuture<Integer> addInOrder(CyclicBarrier both, int first, int second) {
        AtomicInteger attempts = new AtomicInteger();
        return CompletableFuture.supplyAsync(() -> stores.database()
                .transactions()
                .write(entities -> {
                    int added = add(entities, first);
                    if (attempts.incrementAndGet() == 1) {
                        await(both);
                    }
                    return added + add(entities, second);
                }));
    }

    private static void await(CyclicBarrier both) {
        try {
            both.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private int add(EntityManager entities, int id) {
        return entities.createNativeQuery("UPDATE " + table + " SET amount = amount + 1 WHERE id = " + id)
                .executeUpdate();
    }

    private List<Integer> amounts() throws SQLException {
        try (Connection connection = stores.direct().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT amount FROM " + table + " ORDER BY id")) {
            rows.next();
            int first = rows.getInt(1);
            rows.next();
            return List.of(first, rows.getInt(1));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = stores.direct().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
