// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal.audit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slipway.api.audit.AuditRecord;
import org.slipway.api.audit.SlipComparison;
import org.slipway.api.audit.SlipComparison.Difference;
import org.slipway.api.audit.SlipComparison.Digests;
import org.slipway.api.audit.SlipComparison.Line;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.Slip;
import org.slipway.spi.audit.SlipSeal;
import org.slipway.spi.audit.SlipTrail;

/**
 * Lays the steps of a slip that the trail has beside those that the data has. Steps of the same action and time belong
 * together; of two that don't, the one without its like further on stands alone, or, where neither has, they stand beside
 * each other.
 */
final class SlipComparing {

    private final Slip slip;
    private final List<AuditRecord> trail;
    private final List<PastStep> data;
    private final List<Line> lines = new ArrayList<>();

    /** With both, the oldest first. */
    SlipComparing(Slip slip, List<AuditRecord> trail, List<PastStep> data) {
        this.slip = slip;
        this.trail = trail;
        this.data = data;
    }

    SlipComparison comparison() {
        int row = 0;
        int step = 0;
        while (row < trail.size() || step < data.size()) {
            boolean alone = step == data.size() || (row < trail.size() && without(trail.get(row), step));
            boolean undone = row == trail.size() || (step < data.size() && without(data.get(step), row));
            Optional<AuditRecord> told = undone && !alone ? Optional.empty() : at(trail, row);
            Optional<PastStep> kept = alone && !undone ? Optional.empty() : at(data, step);
            lines.add(line(told, kept));
            row += told.isPresent() ? 1 : 0;
            step += kept.isPresent() ? 1 : 0;
        }
        return new SlipComparison(slip.code(), slip.status(), statusFits(), lines);
    }

    private static <T> Optional<T> at(List<T> list, int index) {
        return index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
    }

    private boolean without(AuditRecord row, int from) {
        return data.subList(from, data.size()).stream().noneMatch(step -> same(row, step));
    }

    private boolean without(PastStep step, int from) {
        return trail.subList(from, trail.size()).stream().noneMatch(row -> same(row, step));
    }

    private static boolean same(AuditRecord row, PastStep step) {
        return row.deed().action().equals(step.step().audit().name())
                && row.deed().at().equals(step.at());
    }

    private boolean statusFits() {
        return !data.isEmpty()
                && data.get(data.size() - 1).step().to().contains(slip.status())
                && new SlipTrail(slip, trail).stateFits();
    }

    private Line line(Optional<AuditRecord> row, Optional<PastStep> step) {
        Optional<SlipSeal> seal = row.flatMap(told -> SlipSeal.parse(told.deed().detail()));
        Set<Difference> differences = EnumSet.noneOf(Difference.class);
        if (row.isEmpty()) {
            differences.add(Difference.NOT_IN_TRAIL);
        } else if (step.isEmpty()) {
            differences.add(Difference.NOT_IN_DATA);
        } else {
            compare(row.get().deed(), step.get(), differences);
        }
        Set<Difference> unlike = seal.map(was -> unlike(was, step)).orElse(Set.of());
        differences.addAll(unlike);
        Digests digests = unlike.isEmpty() ? Digests.AGREE : Digests.DIFFER;
        return new Line(row, step, differences, seal.isEmpty() ? Digests.NOT_SEALED : digests);
    }

    private static void compare(AuditRecord.Deed told, PastStep step, Set<Difference> differences) {
        note(differences, Difference.ACTION, told.action(), step.step().audit().name());
        note(differences, Difference.ACTOR, told.actor(), step.by().orElse(""));
        note(differences, Difference.TIME, told.at(), step.at());
    }

    private Set<Difference> unlike(SlipSeal was, Optional<PastStep> step) {
        Set<Difference> unlike = EnumSet.noneOf(Difference.class);
        note(unlike, Difference.FIGURES, was.figures(), SlipSeal.figures(slip));
        step.ifPresent(kept -> note(unlike, Difference.NOTE, was.note(), SlipSeal.note(kept.note())));
        return unlike;
    }

    private static void note(Set<Difference> differences, Difference difference, Object told, Object kept) {
        if (!told.equals(kept)) {
            differences.add(difference);
        }
    }
}
