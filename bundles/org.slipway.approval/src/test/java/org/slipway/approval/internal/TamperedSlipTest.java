// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.DecisionTarget;
import org.slipway.api.approval.QueueRequest;
import org.slipway.api.approval.QueueView;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.audit.AuditFilter;
import org.slipway.api.audit.AuditPage;
import org.slipway.api.audit.AuditPlace;
import org.slipway.api.audit.AuditRecord;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.audit.AuditStretch;
import org.slipway.spi.audit.AuditTrail;
import org.slipway.spi.audit.AuditVerdict;
import org.slipway.testkit.LogLines;

/** A slip that is not what its trail sealed is approved by nobody. */
class TamperedSlipTest {

    private static final Staff CORA = new Staff("cora", Set.of(Role.APPROVER), ApprovalWorld.ANA.scope());

    private final ApprovalWorld world = ApprovalWorld.withASlip();

    static Stream<Arguments> trails() {
        return Stream.of(
                Arguments.of(
                        "the slip has other figures",
                        (UnaryOperator<String>)
                                detail -> detail.replaceFirst("figures=.{64}", "figures=" + "0".repeat(64)),
                        "SLIP_SUBMITTED"),
                Arguments.of("nobody handed it in", UnaryOperator.<String>identity(), "SLIP_ASSIGNED"),
                Arguments.of("it was withdrawn", UnaryOperator.<String>identity(), "SLIP_WITHDRAWN"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trails")
    void shouldRefuse_whenTheTrailSaysSomethingElse(String why, UnaryOperator<String> detail, String action) {
        // given
        StaffApprovals approvals = world.approvals(world.host, new Altered(world.database.audit(), detail, action));

        try (LogLines log = new LogLines()) {
            // when
            Outcome<Slip, DecisionRefusal> alone =
                    approvals.approve(ApprovalWorld.ANA, world.seen(ApprovalWorld.CODE), "");
            Outcome<Slip, DecisionRefusal> listed = approvals.approveListed(ApprovalWorld.ANA, listed());

            // then
            assertThat(alone).isEqualTo(Outcome.refused(DecisionRefusal.NOT_AS_SEALED));
            assertThat(listed).isEqualTo(Outcome.refused(DecisionRefusal.NOT_AS_SEALED));
            assertThat(log.of("ERROR"))
                    .hasSize(2)
                    .allMatch(line ->
                            line.startsWith("Slip PS-7KQ4-M2 of supplier tala is not what its audit trail sealed"));
        }
        assertThat(world.slip(ApprovalWorld.CODE).status()).isEqualTo(SlipStatus.PENDING);
    }

    @Test
    void shouldRefuseTheSecondApproval_whenTheTrailHasAnotherFirstApprover() {
        // given
        world.secondApprovalAbove("PHP 1.00");
        world.approvals.approve(ApprovalWorld.ANA, world.seen(ApprovalWorld.CODE), "");
        AuditTrail trail = new Altered(world.database.audit(), UnaryOperator.identity(), "") {
            @Override
            AuditRecord.Deed altered(AuditRecord.Deed deed) {
                String actor = deed.actor().equals("ana") ? "cora" : deed.actor();
                return new AuditRecord.Deed(deed.action(), actor, deed.subject(), deed.at(), deed.detail());
            }
        };

        // then
        assertThat(world.approvals(world.host, trail).approve(CORA, world.seen(ApprovalWorld.CODE), ""))
                .isEqualTo(Outcome.refused(DecisionRefusal.NOT_AS_SEALED));
        assertThat(world.approvals.approve(CORA, world.seen(ApprovalWorld.CODE), ""))
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void shouldReject_whenTheTrailSaysSomethingElse() {
        StaffApprovals approvals =
                world.approvals(world.host, new Altered(world.database.audit(), UnaryOperator.identity(), "OTHER"));

        assertThat(approvals.reject(ApprovalWorld.ANA, world.seen(ApprovalWorld.CODE), RejectReason.OTHER, "Not ours"))
                .isInstanceOf(Outcome.Accepted.class);
    }

    private DecisionTarget listed() {
        return world.queue.page(ApprovalWorld.ANA, QueueRequest.of(QueueView.TO_DECIDE)).entries().stream()
                .flatMap(entry -> entry.target().stream())
                .findFirst()
                .orElseThrow();
    }

    /** The trail as if the rows were these. */
    private static class Altered implements AuditTrail {

        private final AuditTrail trail;
        private final UnaryOperator<String> detail;
        private final String action;

        Altered(AuditTrail trail, UnaryOperator<String> detail, String action) {
            this.trail = trail;
            this.detail = detail;
            this.action = action;
        }

        AuditRecord.Deed altered(AuditRecord.Deed deed) {
            return new AuditRecord.Deed(action, deed.actor(), deed.subject(), deed.at(), detail.apply(deed.detail()));
        }

        @Override
        public AuditPage page(AuditFilter filter, Optional<AuditPlace> before, int limit) {
            AuditPage page = trail.page(filter, before, limit);
            List<AuditRecord> rows = page.rows().stream()
                    .map(row -> new AuditRecord(row.supplier(), row.row(), altered(row.deed()), row.seal()))
                    .toList();
            return new AuditPage(rows, page.searched());
        }

        @Override
        public AuditVerdict verify(SupplierId supplier) {
            return trail.verify(supplier);
        }

        @Override
        public AuditStretch verify(SupplierId supplier, long after, long most) {
            return trail.verify(supplier, after, most);
        }

        @Override
        public Optional<AuditRecord> row(SupplierId supplier, long row) {
            return trail.row(supplier, row);
        }
    }
}
