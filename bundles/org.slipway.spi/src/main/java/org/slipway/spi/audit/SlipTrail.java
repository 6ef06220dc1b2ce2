// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slipway.api.audit.AuditFilter;
import org.slipway.api.audit.AuditPage;
import org.slipway.api.audit.AuditPlace;
import org.slipway.api.audit.AuditRecord;
import org.slipway.api.audit.SlipComparison.Difference;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SlipStep;

/**
 * A slip beside what the trail says of it. Whether the rows themselves are as written is another question, which
 * {@link AuditTrail#verify} answers.
 *
 * @param rows of the slip's steps, the oldest first
 */
public record SlipTrail(Slip slip, List<AuditRecord> rows) {

    private static final int PAGE = 200;
    private static final int MOST_PAGES = 10;

    private static final Map<String, SlipStep> STEPS = Arrays.stream(SlipStep.values())
            .collect(Collectors.toMap(step -> step.audit().name(), step -> step));

    /** Of rows about the slip, in any order. */
    public SlipTrail {
        rows = rows.stream()
                .filter(row -> STEPS.containsKey(row.deed().action()))
                .sorted(Comparator.comparingLong(AuditRecord::row))
                .toList();
    }

    /** Reads the newest 2,000 rows about a slip, 200 at a time. */
    public static SlipTrail read(AuditTrail trail, Slip slip) {
        AuditFilter filter =
                AuditFilter.all(slip.ref().supplier()).about(slip.code().value());
        List<AuditRecord> rows = new ArrayList<>();
        Optional<AuditPlace> before = Optional.empty();
        for (int page = 0; page == 0 || (before.isPresent() && page < MOST_PAGES); page++) {
            AuditPage read = trail.page(filter, before, PAGE);
            rows.addAll(read.rows());
            before = read.searched();
        }
        return new SlipTrail(slip, rows);
    }

    /** In what the slip is not what its rows say; of rows that seal no digests only the step is looked at. */
    public Set<Difference> differences() {
        Set<Difference> found = EnumSet.noneOf(Difference.class);
        if (rows.isEmpty() || !step(rows.get(0)).begins()) {
            found.add(Difference.NOT_IN_TRAIL);
        } else if (!stateFits()) {
            found.add(Difference.STATE);
        }
        String figures = SlipSeal.figures(slip);
        if (seals().anyMatch(seal -> !seal.figures().equals(figures))) {
            found.add(Difference.FIGURES);
        }
        return found;
    }

    private Stream<SlipSeal> seals() {
        return rows.stream().flatMap(row -> SlipSeal.parse(row.deed().detail()).stream());
    }

    /** In what the slip and its steps as the data has them are not what the rows say; rows without digests are left alone. */
    public Set<Difference> differences(List<PastStep> steps) {
        Set<Difference> found = differences();
        if (steps.stream().anyMatch(step -> rows.stream().noneMatch(row -> same(row, step)))) {
            found.add(Difference.NOT_IN_TRAIL);
        }
        for (AuditRecord row : rows) {
            SlipSeal.parse(row.deed().detail()).ifPresent(seal -> compare(row, seal, steps, found));
        }
        return found;
    }

    private static void compare(AuditRecord row, SlipSeal seal, List<PastStep> steps, Set<Difference> found) {
        List<PastStep> alike = steps.stream().filter(step -> same(row, step)).toList();
        if (alike.isEmpty()) {
            found.add(Difference.NOT_IN_DATA);
        } else if (alike.stream()
                .noneMatch(step -> step.by().equals(Optional.of(row.deed().actor())))) {
            found.add(Difference.ACTOR);
        } else if (alike.stream().noneMatch(step -> SlipSeal.note(step.note()).equals(seal.note()))) {
            found.add(Difference.NOTE);
        }
    }

    private static boolean same(AuditRecord row, PastStep step) {
        return step(row) == step.step() && row.deed().at().equals(step.at());
    }

    /** Whether the newest row leads to where the slip stands, and who is said to have decided is in a row of that moment. */
    public boolean stateFits() {
        return !rows.isEmpty()
                && step(rows.get(rows.size() - 1)).to().contains(slip.status())
                && slip.state().match(new Decider()).filter(by -> !decided(by)).isEmpty();
    }

    private boolean decided(SlipState.Decision decision) {
        Set<SlipStatus> later = EnumSet.of(SlipStatus.POSTED, SlipStatus.POSTING_REFUSED);
        SlipStatus made = later.contains(slip.status()) ? SlipStatus.APPROVED : slip.status();
        return rows.stream()
                .filter(row -> step(row).to().equals(Set.of(made)))
                .anyMatch(row -> row.deed().actor().equals(decision.by())
                        && row.deed().at().equals(decision.at()));
    }

    private static SlipStep step(AuditRecord row) {
        return Objects.requireNonNull(STEPS.get(row.deed().action()));
    }

    /** Whose decision a state keeps. */
    private static final class Decider implements SlipState.Cases<Optional<SlipState.Decision>> {

        @Override
        public Optional<SlipState.Decision> pending(SlipState.Pending state) {
            return Optional.empty();
        }

        @Override
        public Optional<SlipState.Decision> onHold(SlipState.OnHold state) {
            return Optional.of(state.decision());
        }

        @Override
        public Optional<SlipState.Decision> firstApproved(SlipState.FirstApproved state) {
            return Optional.of(state.decision());
        }

        @Override
        public Optional<SlipState.Decision> withdrawn(SlipState.Withdrawn state) {
            return Optional.empty();
        }

        @Override
        public Optional<SlipState.Decision> approved(SlipState.Approved state) {
            return Optional.of(state.decision());
        }

        @Override
        public Optional<SlipState.Decision> postingRefused(SlipState.PostingRefused state) {
            return Optional.of(state.decision());
        }

        @Override
        public Optional<SlipState.Decision> posted(SlipState.Posted state) {
            return Optional.of(state.decision());
        }

        @Override
        public Optional<SlipState.Decision> rejected(SlipState.Rejected state) {
            return Optional.of(state.decision());
        }
    }
}
