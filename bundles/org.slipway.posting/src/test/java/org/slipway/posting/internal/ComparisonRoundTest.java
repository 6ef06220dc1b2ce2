// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.posting.internal.ComparedWorld.NOON;
import static org.slipway.posting.internal.ComparedWorld.TALA;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.posting.Comparison;
import org.slipway.spi.host.Capability;
import org.slipway.testkit.Suppliers;

/** When slips and ledger are compared by themselves. Two at night in Manila is 18:00 in UTC. */
final class ComparisonRoundTest {

    private final ComparedWorld world = new ComparedWorld();
    private Optional<Supplier> known = Optional.of(Suppliers.TALA);
    private ComparisonRules rules = new ComparisonRules(true, 2, 35);
    private final ComparisonRound round = new ComparisonRound(
            () -> rules, world.store(), new ComparisonRound.Host(world.ledger, this::known), world.clock);

    private Optional<Supplier> known(SupplierId id) {
        return known;
    }

    @Test
    void shouldCompareOnceANight_whenTheHourHasCome() {
        // given
        world.approved("PS-AAAA-AA");

        // when
        round.run();
        List<Comparison> atNoon = world.store().newest(TALA);
        world.clock.advance(Duration.ofHours(6));
        round.run();
        world.drain();
        round.run();

        // then
        assertThat(atNoon).isEmpty();
        assertThat(world.store().newest(TALA)).singleElement().satisfies(one -> {
            assertThat(one.course().by()).isEqualTo("comparison");
            assertThat(one.period().from()).isEqualTo(Instant.parse("2026-02-03T18:00:00Z"));
            assertThat(one.period().until()).isEqualTo(Instant.parse("2026-03-10T17:45:00Z"));
        });
        world.clock.advance(Duration.ofDays(1));
        round.run();
        assertThat(world.store().newest(TALA)).hasSize(2);
    }

    @Test
    void shouldReachBackToTheOldestDifference_whenOneIsOpen() {
        // given
        world.posted("PS-AAAA-AA", "RC-1", NOON.minus(100, ChronoUnit.DAYS));
        world.compare(101);

        // when
        world.clock.advance(Duration.ofHours(6));
        round.run();

        // then
        assertThat(world.store().newest(TALA).get(0).period().from()).isEqualTo(NOON.minus(100, ChronoUnit.DAYS));
    }

    @Test
    void shouldCompareNothing_whenItIsOffOrNotPossibleOrTheSupplierIsUnknown() {
        // given
        world.approved("PS-AAAA-AA");
        world.clock.advance(Duration.ofHours(6));

        // when
        rules = new ComparisonRules(false, 2, 35);
        round.run();
        rules = new ComparisonRules(true, 2, 35);
        known = Optional.empty();
        round.run();
        known = Optional.of(Suppliers.TALA);
        world.ledger.capabilities.remove(Capability.RECEIPTS);
        round.run();

        // then
        assertThat(world.store().newest(TALA)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T17:59:59Z, 2026-03-09T18:00:00Z",
        "2026-03-10T18:00:00Z, 2026-03-10T18:00:00Z",
        "2026-03-11T17:00:00Z, 2026-03-10T18:00:00Z"
    })
    void shouldBeDueAtTheHour_whenTheDayIsThatOfTheSupplier(Instant now, Instant due) {
        assertThat(rules.due(now, ZoneId.of("Asia/Manila"))).isEqualTo(due);
    }
}
