// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.approval.internal.ApprovalWorld.ANA;
import static org.slipway.approval.internal.ApprovalWorld.BEN;
import static org.slipway.approval.internal.ApprovalWorld.CODE;
import static org.slipway.approval.internal.ApprovalWorld.SLIP;
import static org.slipway.testkit.SlipBuilder.slip;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.Outcome;
import org.slipway.api.approval.AssignmentRefusal;
import org.slipway.api.approval.Attention;
import org.slipway.api.approval.Attention.Viewer;
import org.slipway.api.approval.QueueEntry;
import org.slipway.api.approval.QueueFilter;
import org.slipway.api.approval.QueueRequest;
import org.slipway.api.approval.QueueView;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.SlipAttention.Opened;
import org.slipway.api.approval.Staff;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SubmittedRange;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.testkit.LogLines;

final class StaffAttentionTest {

    private static final Staff CORA = new Staff("Cora", Set.of(Role.APPROVER), ANA.scope());
    private static final Staff VIC = new Staff("vic", Set.of(Role.VIEWER), ANA.scope());
    private static final Staff ADA = new Staff("ada", Set.of(Role.ADMIN), ANA.scope());

    private final ApprovalWorld world = ApprovalWorld.withASlip();
    private final StaffAttention attention = new StaffAttention(
            world.database.slips(), world.database.attention(), world.database.colleagues(), world.clock);

    @BeforeEach
    void signIn() {
        SignedInColleagues colleagues = new SignedInColleagues(world.database.colleagues(), world.clock);
        List.of(ANA, CORA).forEach(colleagues::signedIn);
    }

    @Test
    void shouldTellOthersForFiveMinutes_whenSomebodyOpensASlip() {
        // given
        Viewer cora = new Viewer("Cora", world.clock.instant());
        attention.opened(CORA, CODE);

        // then
        assertThat(attention.opened(CORA, CODE))
                .as("oneself is no other")
                .isEqualTo(new Opened(Attention.NONE, true, List.of("ana")));
        world.clock.advance(Duration.ofMinutes(5));
        assertThat(attention.opened(VIC, CODE))
                .isEqualTo(new Opened(new Attention(Optional.empty(), List.of(cora)), false, List.of()));
        assertThat(listed(ANA)).extracting(Viewer::name).containsExactly("Cora", "vic");
        world.clock.advance(Duration.ofMillis(1));
        assertThat(listed(ANA)).extracting(Viewer::name).containsExactly("vic");
        assertThat(listed(VIC)).isEmpty();
    }

    @Test
    void shouldNoteNothing_whenTheSlipIsOutOfReach() {
        assertThat(attention.opened(BEN, CODE)).isEqualTo(Opened.NOTHING);
        assertThat(listed(ANA)).isEmpty();
    }

    @Test
    void shouldSayNothing_whenTheDatabaseDoesNotAnswer() {
        world.database.outOfReach(true);

        try (LogLines log = new LogLines()) {
            assertThat(attention.opened(ANA, CODE)).isEqualTo(Opened.NOTHING);
            assertThat(log.of("WARN")).hasSize(1);
        }
    }

    @Test
    void shouldAssignWithAnAuditRow_whenApproverOrAdminSaysSo() {
        // then
        assertThat(attention.assign(CORA, CODE, CORA.name())).isEqualTo(Outcome.accepted("cora"));
        assertThat(attention.assign(ADA, CODE, "  Ana\t")).isEqualTo(Outcome.accepted("ana"));
        assertThat(attention.release(ANA, CODE)).isEqualTo(Outcome.accepted(CODE));
        assertThat(world.database.auditRows())
                .endsWith(
                        entry(AuditAction.SLIP_ASSIGNED, "Cora", "cora"),
                        entry(AuditAction.SLIP_ASSIGNED, "ada", "ana"),
                        entry(AuditAction.SLIP_UNASSIGNED, "ana", ""));
        assertThat(world.slip(CODE).version()).as("no decision becomes stale").isZero();
    }

    @Test
    void shouldRefuse_whenWhoAsksMayNotOrTheNameWillNotDo() {
        assertThat(attention.assign(VIC, CODE, "vic")).isEqualTo(Outcome.refused(AssignmentRefusal.NOT_ALLOWED));
        assertThat(attention.release(VIC, CODE)).isEqualTo(Outcome.refused(AssignmentRefusal.NOT_ALLOWED));
        assertThat(attention.assign(BEN, CODE, "ben")).isEqualTo(Outcome.refused(AssignmentRefusal.NOT_FOUND));
        assertThat(attention.assign(ANA, CODE, " \n")).isEqualTo(Outcome.refused(AssignmentRefusal.NAME_MISSING));
        assertThat(attention.assign(ANA, CODE, "x".repeat(101)))
                .isEqualTo(Outcome.refused(AssignmentRefusal.NAME_TOO_LONG));
        world.approvals.approve(ANA, world.seen(CODE));
        assertThat(attention.assign(ANA, CODE, "ana")).isEqualTo(Outcome.refused(AssignmentRefusal.DECIDED));
        assertThat(world.database.auditRows()).hasSize(2);
    }

    @Test
    void shouldListOnesOwnWhateverTheCase_whenAskedFor() {
        // given
        world.submitted(slip().code("PS-0000-01"));
        attention.assign(ANA, CODE, "CORA");
        QueueFilter mine = new QueueFilter(
                Optional.empty(),
                Optional.empty(),
                SubmittedRange.ANY,
                QueueFilter.Claim.ANY,
                new QueueFilter.Marks(Optional.empty(), true));

        // then
        assertThat(world.queue
                        .page(CORA, new QueueRequest(QueueView.TO_DECIDE, mine, Optional.empty()))
                        .entries())
                .singleElement()
                .matches(entry -> entry.slip().code().equals(CODE))
                .matches(entry -> entry.attention().assigned().equals(Optional.of("cora")));
        assertThat(world.queue
                        .page(ANA, new QueueRequest(QueueView.TO_DECIDE, mine, Optional.empty()))
                        .entries())
                .isEmpty();
    }

    private List<Viewer> listed(Staff staff) {
        QueueEntry entry = world.queue
                .page(staff, QueueRequest.of(QueueView.TO_DECIDE))
                .entries()
                .get(0);
        assertThat(entry.slip().code()).isEqualTo(new SlipCode("PS-7KQ4-M2"));
        return entry.attention().viewers();
    }

    private AuditEntry entry(AuditAction action, String by, String detail) {
        return new AuditEntry(SLIP.supplier(), action, by, "PS-7KQ4-M2", world.clock.instant(), detail);
    }
}
