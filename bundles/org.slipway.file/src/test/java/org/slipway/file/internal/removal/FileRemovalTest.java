// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.removal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.file.PreviewState;
import org.slipway.api.slip.Slip;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.TransitionAnswer;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkResult;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.SettingsTrial;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.store.MemoryDatabase;
import org.slipway.testkit.store.NewSlips;
import org.slipway.testkit.store.Transitions;

/** When the files of withdrawn slips go. */
class FileRemovalTest {

    private static final Instant WITHDRAWN = Instant.parse("2026-03-02T03:00:00Z");

    private final MutableClock clock = MutableClock.at("2026-03-02T03:00:00Z");
    private final MemoryDatabase database = new MemoryDatabase(clock);
    private Retention retention = new Retention(30);
    private final RemovalRound round =
            new RemovalRound(database.withdrawnFiles(), database.work(), () -> retention, clock);
    private final FileRemover remover = new FileRemover(database.withdrawnFiles(), () -> retention, clock);

    @Test
    void shouldGoWithAnAuditRow_whenThirtyDaysHavePassed() {
        // given
        Slip slip = withdrawn("PS-AAAA-01");
        clock.set(WITHDRAWN.plus(Duration.ofDays(30)));
        round.run();
        assertThat(removals()).isEmpty();

        // when
        clock.advance(Duration.ofSeconds(1));
        round.run();
        round.run();

        // then
        WorkClaim claim = claim().orElseThrow();
        assertThat(remover.attempt(claim)).isEqualTo(new WorkResult.Done());
        assertThat(claim()).isEmpty();
        assertThat(database.files().previews(slip.ref()).state()).isEqualTo(PreviewState.REMOVED);
        assertThat(database.files().original(slip.ref())).isEmpty();
        assertThat(removals())
                .containsExactly(new AuditEntry(
                        slip.ref().supplier(), AuditAction.FILE_REMOVED, "files", "PS-AAAA-01", clock.instant()));

        // when
        round.run();

        // then
        assertThat(claim()).isEmpty();
    }

    @Test
    void shouldStay_whenAllAreKept() {
        // given
        Slip slip = withdrawn("PS-AAAA-01");
        retention = new Retention(0);
        clock.advance(Duration.ofDays(4_000));

        // when
        round.run();

        // then
        assertThat(claim()).isEmpty();
        assertThat(database.files().original(slip.ref())).isPresent();
    }

    @Test
    void shouldStay_whenTheDaysWereMadeMoreAfterTheOrder() {
        // given
        Slip slip = withdrawn("PS-AAAA-01");
        clock.advance(Duration.ofDays(31));
        round.run();
        retention = new Retention(60);

        // when
        remover.attempt(claim().orElseThrow());

        // then
        assertThat(database.files().original(slip.ref())).isPresent();
        assertThat(removals()).isEmpty();
    }

    @Test
    void shouldOrderTwoHundredAtATime_whenThereAreMore() {
        // given
        IntStream.range(0, 201).forEach(number -> withdrawn(String.format("PS-A%03d-00", number)));
        clock.advance(Duration.ofDays(31));

        // when
        round.run();

        // then
        assertThat(database.allWork())
                .filteredOn(work -> work.kind().equals(FileRemover.KIND))
                .hasSize(200);
    }

    @Test
    void shouldBeThirtyDays_whenNothingIsConfigured() {
        SettingsTrial<Retention> trial = SettingsTrial.good(RetentionSettings::new, Map.of());

        assertThat(trial.values()).isEqualTo(new Retention(30));
        assertThat(trial.changed(Map.of("withdrawnFileDays", "0"))).isEqualTo(new Retention(0));
        assertThat(trial.refusal(Map.of("withdrawnFileDays", "-1")))
                .isEqualTo("withdrawnFileDays = -1 is not allowed; allowed is a whole number from 0 to 3650");
    }

    private Slip withdrawn(String code) {
        Slip slip = SlipBuilder.slip().code(code).build();
        database.slips().submit(NewSlips.of(slip));
        TransitionAnswer answer = database.slips().take(Transitions.withdraw(slip, WITHDRAWN));
        return ((TransitionAnswer.Applied) answer).slip();
    }

    private Optional<WorkClaim> claim() {
        Optional<WorkClaim> claim = database.work().claim(FileRemover.KIND, Optional.empty(), Duration.ofMinutes(5));
        claim.ifPresent(found -> database.work().complete(found, List.of(), List.of()));
        return claim;
    }

    private List<AuditEntry> removals() {
        return database.auditRows().stream()
                .filter(row -> row.action() == AuditAction.FILE_REMOVED)
                .toList();
    }
}
