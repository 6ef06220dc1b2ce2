// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.approval.internal.ApprovalWorld.ANA;
import static org.slipway.approval.internal.ApprovalWorld.BEN;
import static org.slipway.approval.internal.ApprovalWorld.CODE;
import static org.slipway.approval.internal.ApprovalWorld.SLIP;
import static org.slipway.testkit.SlipBuilder.slip;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.Outcome;
import org.slipway.api.approval.DrawingRefusal;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.file.Scan;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkKinds;
import org.slipway.testkit.Bytes;
import org.slipway.testkit.store.NewSlips;

/** A picture that did not come is asked for again. */
final class StaffDrawingsTest {

    private final ApprovalWorld world = new ApprovalWorld();
    private final StaffDrawings drawings = new StaffDrawings(
            world.database.slips(),
            new StaffDrawings.Files(world.database.files(), world.database.findings()),
            new StaffDrawings.Line(world.database.work(), world.database.openWork()),
            world.clock);

    @BeforeEach
    void aSlipThatWasNotDrawnInTime() {
        world.undrawn(slip());
        world.database.files().storeLatePreview(SLIP);
    }

    @Test
    void shouldOrderOneDrawingWithItsRow_whenAnApproverAsksTwice() {
        // when
        Outcome<SlipCode, DrawingRefusal> first = drawings.drawAgain(ANA, CODE);

        // then
        assertThat(first).isEqualTo(Outcome.accepted(CODE));
        assertThat(drawings.drawAgain(ANA, CODE)).isEqualTo(Outcome.refused(DrawingRefusal.UNDER_WAY));
        assertThat(world.database.allWork()).containsOnlyOnce(Work.of(WorkKinds.MAKE_PREVIEW, SLIP));
        assertThat(world.database.auditRows())
                .containsOnlyOnce(new AuditEntry(
                        SLIP.supplier(), AuditAction.PICTURE_ORDERED, "ana", "PS-7KQ4-M2", world.clock.instant()));
    }

    @Test
    void shouldOrderOne_whenNoPictureCouldBeMade() {
        // given
        world.database.files().storePreviews(SLIP, List.of());

        // then
        assertThat(drawings.drawAgain(ANA, CODE)).isEqualTo(Outcome.accepted(CODE));
    }

    @Test
    void shouldRefuse_whenStaffMayNotDecideOrTheSlipIsOfOthers() {
        // given
        Staff viewer = new Staff("vic", Set.of(Role.VIEWER), ANA.scope());

        // then
        assertThat(drawings.drawAgain(viewer, CODE)).isEqualTo(Outcome.refused(DrawingRefusal.NOT_ALLOWED));
        assertThat(drawings.drawAgain(BEN, CODE)).isEqualTo(Outcome.refused(DrawingRefusal.NOT_FOUND));
        assertThat(drawings.drawAgain(new Staff("nobody", Set.of(), ANA.scope()), CODE))
                .isEqualTo(Outcome.refused(DrawingRefusal.NOT_FOUND));
        assertThat(world.database.allWork()).doesNotContain(Work.of(WorkKinds.MAKE_PREVIEW, SLIP));
    }

    @Test
    void shouldRefuse_whenThereIsAPictureOrTheFirstIsStillToCome() {
        // given
        world.undrawn(slip().code("PS-0000-01"));
        world.database.files().storePreviews(SLIP, List.of(Bytes.many(10)));

        // then
        assertThat(drawings.drawAgain(ANA, CODE)).isEqualTo(Outcome.refused(DrawingRefusal.DRAWN));
        assertThat(drawings.drawAgain(ANA, new SlipCode("PS-0000-01")))
                .isEqualTo(Outcome.refused(DrawingRefusal.UNDER_WAY));
    }

    @Test
    void shouldRefuse_whenTheAttachmentIsInfected() {
        // given
        Slip infected = slip().code("PS-0000-01").build();
        world.database.slips().submit(NewSlips.awaitingScan(infected));
        AuditEntry audit = new AuditEntry(
                SLIP.supplier(), AuditAction.FILE_SCANNED, "scanner", "PS-0000-01", world.clock.instant());
        world.database.findings().storeScan(infected.ref(), Scan.infected("Eicar"), audit);
        world.database.files().storeLatePreview(infected.ref());

        // then
        assertThat(drawings.drawAgain(ANA, infected.code())).isEqualTo(Outcome.refused(DrawingRefusal.INFECTED));
    }
}
