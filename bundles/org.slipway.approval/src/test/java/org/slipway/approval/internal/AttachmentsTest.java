// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.approval.internal.ApprovalWorld.ANA;
import static org.slipway.approval.internal.ApprovalWorld.CODE;
import static org.slipway.testkit.SlipBuilder.slip;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.Outcome;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.check.CheckLevel;
import org.slipway.api.file.Scan;
import org.slipway.api.file.ScanState;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.testkit.Bytes;
import org.slipway.testkit.store.NewSlips;

/** What a virus scan has to say in an approval. */
final class AttachmentsTest {

    private final ApprovalWorld world = new ApprovalWorld();
    private final Slip slip = slip().build();

    @BeforeEach
    void aSlipWaitsForTheScanner() {
        world.database.slips().submit(NewSlips.awaitingScan(slip));
        world.checked(CODE, CheckLevel.GREEN);
        world.database.files().storePreviews(slip.ref(), List.of(Bytes.many(10)));
    }

    @Test
    void shouldNotApproveAndChangeNothing_whenTheScannerHasNotAnswered() {
        // then
        assertThat(world.approvals.approve(ANA, world.seen(CODE)))
                .isEqualTo(Outcome.refused(DecisionRefusal.SCAN_WAITING));
        assertThat(world.slip(CODE)).isEqualTo(slip);
        assertThat(world.reserved().amount().isZero()).isTrue();
    }

    @Test
    void shouldNotApprove_whenTheAttachmentIsInfected() {
        // given
        scanned(Scan.infected("Eicar-Signature"));

        // then
        assertThat(world.approvals.approve(ANA, world.seen(CODE))).isEqualTo(Outcome.refused(DecisionRefusal.INFECTED));
        assertThat(world.slip(CODE)).isEqualTo(slip);
    }

    @ParameterizedTest
    @CsvSource({"CLEAN", "NOT_SCANNED"})
    void shouldApprove_whenNothingWasFoundOrScansAreOff(ScanState state) {
        // given
        scanned(new Scan(state, ""));

        // when
        world.approvals.approve(ANA, world.seen(CODE));

        // then
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.APPROVED);
    }

    @Test
    void shouldReject_whenTheAttachmentIsInfected() {
        // given
        scanned(Scan.infected("Eicar-Signature"));

        // when
        world.approvals.reject(ANA, world.seen(CODE), RejectReason.OTHER, "Send a clean file.");

        // then
        assertThat(world.slip(CODE).status()).isEqualTo(SlipStatus.REJECTED);
    }

    @ParameterizedTest
    @CsvSource({"WAITING, false, true", "CLEAN, true, true", "NOT_SCANNED, true, true", "INFECTED, false, false"})
    void shouldHandOutFiles_whenTheVerdictAllows(ScanState state, boolean original, boolean preview) {
        // given
        if (state != ScanState.WAITING) {
            scanned(new Scan(state, state == ScanState.INFECTED ? "Eicar-Signature" : ""));
        }

        // then
        assertThat(world.approvals.original(ANA, CODE).isPresent()).isEqualTo(original);
        assertThat(world.approvals.preview(ANA, CODE, 1).isPresent()).isEqualTo(preview);
        assertThat(world.approvals.review(ANA, CODE).orElseThrow().file().scan().state())
                .isEqualTo(state);
    }

    private void scanned(Scan scan) {
        AuditEntry audit = new AuditEntry(
                slip.ref().supplier(), AuditAction.FILE_SCANNED, "scanner", "PS-7KQ4-M2", world.clock.instant());
        assertThat(world.database.findings().storeScan(slip.ref(), scan, audit)).isTrue();
    }
}
