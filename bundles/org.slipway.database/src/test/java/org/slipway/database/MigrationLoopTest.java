// SPDX-License-Identifier: Apache-2.0
package org.slipway.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.UnavailableException;
import org.slipway.spi.work.Backoff;

class MigrationLoopTest {

    private static final Backoff SHORT = new Backoff(Duration.ofMillis(1), Duration.ofMillis(4));

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicInteger readied = new AtomicInteger();

    @AfterEach
    void close() {
        executor.shutdownNow();
    }

    @Test
    void shouldTryUntilItAnswers_whenTheDatabaseIsAway() {
        // given
        SQLException refused = new SQLException("connection refused", "08001");
        FlywayException lost = new FlywayException("lost", new SQLException("connection lost", "08006"));
        UnavailableException away = new UnavailableException("database", refused);

        // when
        start(List.of(refused, refused, lost, away));

        // then
        await("ready").until(() -> readied.get() == 1);
        assertThat(attempts).hasValue(5);
    }

    @Test
    void shouldStop_whenWaitingDoesNotHelp() throws Exception {
        // when
        start(List.of(new FlywayException("wrong", new SQLException("no such table", "42X05"))));

        // then
        await("attempt").until(() -> attempts.get() == 1);
        executor.submit(() -> "the attempt is over").get();
        assertThat(readied).hasValue(0);
        assertThat(executor.shutdownNow()).isEmpty();
    }

    @Test
    void shouldStop_whenTheDatabaseIsRefused() throws Exception {
        // when
        start(List.of(new IllegalStateException("The database is H2")));

        // then
        await("attempt").until(() -> attempts.get() == 1);
        executor.submit(() -> "the attempt is over").get();
        assertThat(readied).hasValue(0);
        assertThat(executor.shutdownNow()).isEmpty();
    }

    @Test
    void shouldTryAgain_whenSomethingUnforeseenIsThrown() {
        // when
        start(List.of(new UnsupportedOperationException("a bug of the pool")));

        // then
        await("ready").until(() -> readied.get() == 1);
        assertThat(attempts).hasValue(2);
    }

    private void start(List<Exception> troubles) {
        Iterator<Exception> next = troubles.iterator();
        SchemaStep step = () -> {
            attempts.incrementAndGet();
            if (next.hasNext()) {
                fail(next.next());
            }
            return readied.incrementAndGet();
        };
        new MigrationLoop("books", step, executor, SHORT).start();
    }

    private static void fail(Exception trouble) throws SQLException {
        if (trouble instanceof SQLException sql) {
            throw sql;
        }
        throw (RuntimeException) trouble;
    }
}
