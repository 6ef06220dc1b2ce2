// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slipway.api.audit.AuditRecord;
import org.slipway.api.audit.SlipComparison;
import org.slipway.api.audit.SlipComparison.Difference;
import org.slipway.api.audit.SlipComparison.Digests;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState.Decision;
import org.slipway.api.slip.SlipState.OnHold;
import org.slipway.api.slip.SlipStep;
import org.slipway.spi.audit.SlipSeal;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.Suppliers;

class SlipComparingTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Slip SLIP = SlipBuilder.slip()
            .state(new OnHold(new Decision("ana", NOON.plusSeconds(60)), "Where?"))
            .build();

    private static final PastStep SUBMITTED = step(SlipStep.SUBMIT, "link:A", 0, "");
    private static final PastStep HELD = step(SlipStep.HOLD, "ana", 60, "Where?");

    @Test
    void shouldAgree_whenNobodyTouchedAnything() {
        // when
        SlipComparison comparison = compare(List.of(row(1, SUBMITTED), row(2, HELD)), List.of(SUBMITTED, HELD));

        // then
        assertThat(comparison.agrees()).isTrue();
        assertThat(comparison.lines()).extracting(SlipComparison.Line::digests).containsOnly(Digests.AGREE);
    }

    @Test
    void shouldNameTheStep_whenItIsInOneOfThemOnly() {
        assertThat(differences(List.of(row(2, HELD)), List.of(SUBMITTED, HELD)))
                .containsExactly(Set.of(Difference.NOT_IN_TRAIL), Set.of());
        assertThat(differences(List.of(row(1, SUBMITTED), row(2, HELD)), List.of(HELD)))
                .containsExactly(Set.of(Difference.NOT_IN_DATA), Set.of());
        assertThat(differences(List.of(row(1, SUBMITTED), row(2, HELD)), List.of(SUBMITTED)))
                .containsExactly(Set.of(), Set.of(Difference.NOT_IN_DATA));
        assertThat(differences(List.of(), List.of(SUBMITTED))).containsExactly(Set.of(Difference.NOT_IN_TRAIL));
    }

    @Test
    void shouldSayWhatDiffers_whenAStepWasChanged() {
        PastStep byAnother = step(SlipStep.HOLD, "ben", 60, "Where?");
        PastStep saidOtherwise = step(SlipStep.HOLD, "ana", 60, "When?");
        PastStep later = step(SlipStep.HOLD, "ana", 61, "Where?");
        PastStep other = step(SlipStep.REJECT, "ana", 60, "Where?");

        assertThat(differences(List.of(row(1, HELD)), List.of(byAnother))).containsExactly(Set.of(Difference.ACTOR));
        assertThat(differences(List.of(row(1, HELD)), List.of(saidOtherwise))).containsExactly(Set.of(Difference.NOTE));
        assertThat(differences(List.of(row(1, HELD)), List.of(later))).containsExactly(Set.of(Difference.TIME));
        assertThat(differences(List.of(row(1, HELD)), List.of(other))).containsExactly(Set.of(Difference.ACTION));
    }

    @Test
    void shouldDiffer_whenTheFiguresAreOthers() {
        // given
        Slip cheaper = SlipBuilder.slip().amount("PHP 4999.00").build();

        // when
        SlipComparison comparison =
                new SlipComparing(cheaper, List.of(row(1, SUBMITTED)), List.of(SUBMITTED)).comparison();

        // then
        assertThat(comparison.lines().get(0).differences()).containsExactly(Difference.FIGURES);
        assertThat(comparison.lines().get(0).digests()).isEqualTo(Digests.DIFFER);
        assertThat(comparison.agrees()).isFalse();
    }

    @Test
    void shouldSaySo_whenTheLastStepLeadsElsewhere() {
        // when
        SlipComparison comparison = compare(List.of(row(1, SUBMITTED)), List.of(SUBMITTED));

        // then
        assertThat(comparison.statusFits()).isFalse();
        assertThat(comparison.agrees()).isFalse();
        assertThat(compare(List.of(), List.of()).agrees()).isFalse();
    }

    @Test
    void shouldNotBeCalledDifferent_whenARowSealsNothing() {
        // when
        SlipComparison comparison =
                compare(List.of(row(1, SUBMITTED, ""), row(2, HELD, "figures=none")), List.of(SUBMITTED, HELD));

        // then
        assertThat(comparison.agrees()).isTrue();
        assertThat(comparison.lines()).extracting(SlipComparison.Line::digests).containsOnly(Digests.NOT_SEALED);
    }

    private static List<Set<Difference>> differences(List<AuditRecord> trail, List<PastStep> data) {
        return compare(trail, data).lines().stream()
                .map(SlipComparison.Line::differences)
                .toList();
    }

    private static SlipComparison compare(List<AuditRecord> trail, List<PastStep> data) {
        return new SlipComparing(SLIP, trail, data).comparison();
    }

    private static PastStep step(SlipStep step, String by, int second, String note) {
        return new PastStep(step, Optional.of(by), NOON.plusSeconds(second), note);
    }

    private static AuditRecord row(long number, PastStep step) {
        return row(number, step, new SlipSeal(SlipSeal.figures(SLIP), SlipSeal.note(step.note()), "").toString());
    }

    private static AuditRecord row(long number, PastStep step, String detail) {
        return new AuditRecord(
                Suppliers.TALA.id(),
                number,
                new AuditRecord.Deed(
                        step.step().audit().name(),
                        step.by().orElseThrow(),
                        SLIP.code().value(),
                        step.at(),
                        detail),
                new AuditRecord.Seal("0".repeat(64), "memory"));
    }
}
