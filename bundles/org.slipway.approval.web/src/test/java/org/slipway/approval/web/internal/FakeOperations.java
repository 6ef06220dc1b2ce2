// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slipway.api.Outcome;
import org.slipway.api.approval.Staff;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.operation.OperationRefusal;
import org.slipway.api.operation.Operations;
import org.slipway.api.operation.WorkRef;

/** Open work in memory; what is decided is written down, and refused if a test says so. */
final class FakeOperations implements Operations {

    final List<OpenWork> known = new ArrayList<>();
    final List<String> deeds = new ArrayList<>();
    Optional<OperationRefusal> refusal = Optional.empty();

    @Override
    public List<OpenWork> list(Staff staff, boolean parked, Optional<Long> before) {
        return known.stream()
                .filter(work -> !parked || work.progress().parked())
                .filter(work -> before.filter(last -> work.id() >= last).isEmpty())
                .limit(PAGE_SIZE)
                .toList();
    }

    @Override
    public List<OpenWork> about(Staff staff, Set<String> targets) {
        return known.stream().filter(work -> targets.contains(work.target())).toList();
    }

    @Override
    public Outcome<OpenWork, OperationRefusal> reopen(Staff staff, WorkRef ref, String reason) {
        return decide(staff, "reopens", ref, reason);
    }

    @Override
    public Outcome<OpenWork, OperationRefusal> repeat(Staff staff, WorkRef ref, String reason) {
        return decide(staff, "repeats", ref, reason);
    }

    @Override
    public Outcome<OpenWork, OperationRefusal> discard(Staff staff, WorkRef ref, String reason) {
        return decide(staff, "discards", ref, reason);
    }

    private Outcome<OpenWork, OperationRefusal> decide(Staff staff, String deed, WorkRef ref, String reason) {
        Optional<OpenWork> found =
                known.stream().filter(work -> work.ref().equals(ref)).findFirst();
        if (refusal.isPresent() || !staff.mayOperate() || found.isEmpty()) {
            return Outcome.refused(
                    refusal.orElse(staff.mayOperate() ? OperationRefusal.NOT_FOUND : OperationRefusal.NOT_ALLOWED));
        }
        deeds.add(staff.name() + " " + deed + " " + ref + ": " + reason);
        return Outcome.accepted(found.get());
    }
}
