// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.DecisionTarget;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.SlipReview;
import org.slipway.api.approval.Staff;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.testkit.Suppliers;

/** Staff that decides on slips; each opens the page of one and presses a button. */
final class Approvers {

    private static final List<Staff> STAFF = List.of(approver("ana"), approver("cora"));

    private final World world;

    Approvers(World world) {
        this.world = world;
    }

    private static Staff approver(String name) {
        return new Staff(name, Set.of(Role.APPROVER), SupplierScope.of(Suppliers.TALA.id()));
    }

    void approve() {
        open(page -> page.node().approvals().approve(page.staff(), page.target(), "Seen in the account"));
    }

    void reject() {
        open(page -> page.node().approvals().reject(page.staff(), page.target(), RejectReason.NOT_RECEIVED, ""));
    }

    void hold() {
        open(page -> page.node().approvals().hold(page.staff(), page.target(), "Which account was it?"));
    }

    void release() {
        open(page -> page.node().approvals().release(page.staff(), page.target()));
    }

    void undo() {
        open(page -> page.node()
                .ownDecisions()
                .undo(page.staff(), page.target().slip(), page.target().version()));
    }

    /** What somebody has open. */
    private record Page(Node node, Staff staff, DecisionTarget target) {}

    private void open(Function<Page, Outcome<Slip, ?>> button) {
        if (world.codes().isEmpty()) {
            return;
        }
        SlipCode code = world.lot().of(List.copyOf(world.codes()));
        Staff staff = world.lot().of(STAFF);
        Node node = world.node();
        Optional<SlipReview> shown = node.approvals().review(staff, code);
        shown.map(review -> new Page(
                        node,
                        staff,
                        new DecisionTarget(
                                code, review.slip().version(), review.standing().shown())))
                .map(button)
                .ifPresent(outcome -> told(staff, code, outcome));
    }

    private void told(Staff staff, SlipCode code, Outcome<Slip, ?> outcome) {
        if (outcome instanceof Outcome.Accepted<Slip, ?> accepted) {
            world.history().decided(staff, accepted.value());
            world.tell(staff.name() + " makes " + code + " " + accepted.value().status());
        }
    }
}
