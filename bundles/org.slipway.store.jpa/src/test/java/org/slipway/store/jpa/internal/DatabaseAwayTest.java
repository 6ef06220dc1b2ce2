// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.UnavailableException;
import org.slipway.testkit.Suppliers;

/** A real PostgreSQL behind a port that refuses or hangs: whoever comes after the first is told at once. */
class DatabaseAwayTest {

    private static final Duration POOL_WAITS = Duration.ofSeconds(2);
    private static final int VISITORS = 20;

    private Relay relay;
    private HikariDataSource pool;
    private JpaStores stores;

    @BeforeEach
    void start() {
        String direct = TestDatabase.POSTGRESQL.emptyStores().url();
        relay = new Relay(URI.create(direct.substring("jdbc:".length())).getPort());
        relay.passOn();
        pool = new HikariDataSource(configuration(direct.replaceFirst(":\\d+/", ":" + relay.port() + "/")));
        stores = new JpaStores(pool);
        assertThat(stores.methods().methods(Suppliers.TALA.id())).isEmpty();
    }

    private static HikariConfig configuration(String url) {
        HikariConfig configuration = new HikariConfig();
        configuration.setJdbcUrl(url);
        configuration.setMaximumPoolSize(4);
        configuration.setMinimumIdle(1);
        configuration.setConnectionTimeout(POOL_WAITS.toMillis());
        configuration.setInitializationFailTimeout(-1);
        return configuration;
    }

    @AfterEach
    void stop() {
        pool.close();
        relay.close();
    }

    @Test
    void shouldRefuseAtOnce_whenNobodyListens() {
        // given
        relay.refuse();
        somebodyWaitsInVain();

        // when
        List<Duration> waits =
                IntStream.range(0, VISITORS).mapToObj(i -> visit()).toList();

        // then
        assertThat(waits).allSatisfy(wait -> assertThat(wait).isLessThan(Duration.ofMillis(100)));
    }

    @Test
    void shouldRefuseAtOnce_whenNobodyHasListenedYet() {
        // given
        relay.refuse();
        pool.getHikariPoolMXBean().softEvictConnections();
        stores = new JpaStores(pool);
        somebodyWaitsInVain();

        // when
        List<Duration> waits =
                IntStream.range(0, VISITORS).mapToObj(i -> visit()).toList();

        // then
        assertThat(waits).allSatisfy(wait -> assertThat(wait).isLessThan(Duration.ofMillis(100)));
    }

    @Test
    void shouldRefuseAtOnce_whenTheDatabaseTakesConnectionsAndIsSilent() {
        // given
        relay.hang();
        somebodyWaitsInVain();

        // when
        List<Duration> waits =
                IntStream.range(0, VISITORS).mapToObj(i -> visit()).toList();

        // then
        assertThat(waits).allSatisfy(wait -> assertThat(wait).isLessThan(Duration.ofMillis(100)));
    }

    @Test
    void shouldAnswerAgain_whenTheDatabaseIsBack() {
        // given
        relay.refuse();
        somebodyWaitsInVain();

        // when
        relay.passOn();

        // then
        Awaitility.await("the store answers")
                .atMost(Duration.ofSeconds(4))
                .ignoreExceptions()
                .until(() -> stores.methods().methods(Suppliers.TALA.id()).isEmpty());
    }

    @Test
    void shouldCostOneRequestAtMost_whenConnectionsBreakThatAreOpen() {
        // given
        relay.breakConnections();

        // when
        List<Boolean> answers = IntStream.range(0, 3).mapToObj(i -> answers()).toList();

        // then
        assertThat(answers.subList(1, 3)).containsOnly(true);
    }

    /** Whoever is given a connection that was open before fails at once. */
    private void somebodyWaitsInVain() {
        for (int i = 0; i < 4 && visit().compareTo(POOL_WAITS.dividedBy(2)) < 0; i++) {
            assertThat(i).as("connections that were open").isLessThan(3);
        }
    }

    /** How long somebody waited for the refusal. */
    private Duration visit() {
        long begun = System.nanoTime();
        UnavailableException refused = catchThrowableOfType(
                UnavailableException.class, () -> stores.methods().methods(Suppliers.TALA.id()));
        Duration waited = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(refused).hasMessageContaining("database is not available");
        assertThat(refused.outcomeUnknown()).isFalse();
        return waited;
    }

    private boolean answers() {
        try {
            return stores.methods().methods(Suppliers.TALA.id()).isEmpty();
        } catch (UnavailableException e) {
            return false;
        }
    }
}
