// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.api.slip.Slip;
import org.slipway.store.jpa.internal.round.JpaDataAudit;
import org.slipway.store.jpa.internal.round.TrailWatch;
import org.slipway.testkit.LogLines;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.store.NewSlips;
import org.slipway.testkit.store.Transitions;

/** The rounds that a node makes by itself. */
class TrailWatchTest {

    private final MutableClock clock = MutableClock.at("2026-03-05T00:00:00Z");
    private final HandScheduler scheduler = new HandScheduler();

    @AfterEach
    void stop() {
        scheduler.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource
    void shouldLookSoonAfterTheStartAndEveryDay_whenItBegins(TestDatabase database) {
        // given
        JpaStores stores = withASlip(database);
        JpaDataAudit data = new JpaDataAudit(stores.database(), clock);

        // when
        TrailWatch watch = new TrailWatch(stores.database(), data, scheduler);

        // then
        assertThat(scheduler.asked).containsExactly("after 1, then every 1440 MINUTES");
        assertThat(data.last(Suppliers.TALA.id())).isEmpty();
        try (LogLines log = new LogLines()) {
            scheduler.task.run();
            assertThat(data.last(Suppliers.TALA.id()).orElseThrow().slips()).isEqualTo(1);
            assertThat(log.of("ERROR")).isEmpty();
            assertThat(log.of("INFO"))
                    .containsExactly(
                            "The audit trail of supplier tala has 1 rows; the hash of the last is " + hash(stores),
                            "The audit trails of 1 suppliers were verified: nothing speaks against them");
        }

        watch.close();
    }

    @ParameterizedTest
    @EnumSource
    void shouldFindTheNextDay_whenASlipWasChangedMeanwhile(TestDatabase database) {
        // given
        JpaStores stores = withASlip(database);
        JpaDataAudit data = new JpaDataAudit(stores.database(), clock);
        TrailWatch watch = new TrailWatch(stores.database(), data, scheduler);
        scheduler.task.run();
        stores.execute("UPDATE slip SET amount = amount + 1");

        // when
        scheduler.task.run();

        // then
        assertThat(data.last(Suppliers.TALA.id()).orElseThrow().findings())
                .extracting(finding -> finding.subject() + " " + finding.differences())
                .containsExactly("PS-7KQ4-M2 [FIGURES]");
        watch.close();
    }

    @ParameterizedTest
    @EnumSource
    void shouldGoOnTheNextDay_whenTheDatabaseWasAway(TestDatabase database) {
        // given
        JpaStores stores = withASlip(database);
        JpaDataAudit data = new JpaDataAudit(stores.database(), clock);
        TrailWatch watch = new TrailWatch(stores.database(), data, scheduler);
        try (LogLines log = new LogLines()) {
            stores.outOfReach(true);
            scheduler.task.run();
            assertThat(log.of("WARN"))
                    .singleElement()
                    .asString()
                    .startsWith("The audit trails could not be verified, and will be in a day: ");
        }

        // when
        stores.outOfReach(false);
        scheduler.task.run();

        // then
        assertThat(data.last(Suppliers.TALA.id())).isPresent();
        watch.close();
        assertThat(scheduler.isShutdown()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void shouldLookAtEverySlipInThirtyTwoDays_whenTheyWereDecidedLongAgo(TestDatabase database) {
        // given
        JpaStores stores = withASlip(database);
        Slip slip = SlipBuilder.slip().code("PS-ZAAA-AA").build();
        stores.slips().submit(NewSlips.of(slip));
        stores.slips().take(Transitions.reject(slip));
        clock.set(Instant.parse("2026-05-01T00:00:00Z"));
        JpaDataAudit data = new JpaDataAudit(stores.database(), clock);
        TrailWatch watch = new TrailWatch(stores.database(), data, scheduler);
        stores.execute("UPDATE slip SET amount = amount + 1 WHERE code = 'PS-ZAAA-AA'");

        // when
        List<Integer> days = new ArrayList<>();
        for (int day = 0; day < 32; day++) {
            scheduler.task.run();
            if (data.last(Suppliers.TALA.id()).orElseThrow().found() > 0) {
                days.add(day);
            }
            clock.advance(Duration.ofDays(1));
        }

        // then: the 20574th day since 1970 is that of the codes with Y
        assertThat(days).containsExactly(1);
        watch.close();
    }

    private static JpaStores withASlip(TestDatabase database) {
        JpaStores stores = database.emptyStores();
        stores.slips().submit(NewSlips.of(SlipBuilder.slip().build()));
        return stores;
    }

    private static String hash(JpaStores stores) {
        return stores.ask("SELECT hash FROM audit_head").get(0);
    }

    /** Runs what it is given when the test says so. */
    private static final class HandScheduler extends ScheduledThreadPoolExecutor {

        final List<String> asked = new ArrayList<>();
        Runnable task = () -> {};

        HandScheduler() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(
                Runnable command, long initialDelay, long delay, TimeUnit unit) {
            asked.add("after " + initialDelay + ", then every " + delay + " " + unit);
            task = command;
            return super.scheduleWithFixedDelay(() -> {}, 1, 1, TimeUnit.DAYS);
        }
    }
}
