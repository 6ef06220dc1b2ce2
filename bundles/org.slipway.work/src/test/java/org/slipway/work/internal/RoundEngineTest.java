// SPDX-License-Identifier: Apache-2.0
package org.slipway.work.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slipway.api.UnavailableException;
import org.slipway.spi.work.Round;

/** Rounds are taken as long as their services are there, whatever becomes of one look. */
@Timeout(30)
final class RoundEngineTest {

    private final RoundEngine engine = new RoundEngine();
    private final List<String> looks = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        engine.stop();
    }

    @Test
    void shouldLookAgainOnItsOwnThread_whenALookFails() {
        // given
        AtomicInteger count = new AtomicInteger();
        Round round = round("tests", () -> {
            looks.add(Thread.currentThread().getName());
            switch (count.incrementAndGet()) {
                case 1 -> throw new UnavailableException("the database is away", new IllegalStateException());
                case 2 -> throw new IllegalStateException("a bug");
                default -> {}
            }
        });

        // when
        engine.addRound(round);

        // then
        Awaitility.await("three looks").until(() -> count.get() >= 3);
        assertThat(looks).startsWith("slipway-tests", "slipway-tests", "slipway-tests");
    }

    @Test
    void shouldTakeNoOtherLook_whenTheServiceGoes() {
        // given
        Round round = round("tests", () -> looks.add("look"));
        engine.addRound(round);
        Awaitility.await("a look").until(() -> !looks.isEmpty());

        // when
        engine.removeRound(round);
        int taken = looks.size();

        // then
        engine.addRound(round("others", () -> looks.add("other")));
        Awaitility.await("looks of another").until(() -> looks.lastIndexOf("other") > taken + 5);
        assertThat(looks.subList(taken, looks.size())).containsOnly("other");
    }

    private static Round round(String name, Runnable look) {
        return new Round() {

            @Override
            public String name() {
                return name;
            }

            @Override
            public Duration pause() {
                return Duration.ofMillis(5);
            }

            @Override
            public void look() {
                look.run();
            }
        };
    }
}
