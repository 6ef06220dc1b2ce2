// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slipway.api.UnavailableException;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.file.Attachment;
import org.slipway.api.file.FileType;
import org.slipway.api.file.Preview;
import org.slipway.api.file.PreviewState;
import org.slipway.api.file.SameFile;
import org.slipway.api.file.Scan;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipStatus;
import org.slipway.file.internal.TestFiles;
import org.slipway.file.internal.preview.Drawing.Cause;
import org.slipway.file.internal.preview.Drawing.Result;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.NewSlip;
import org.slipway.spi.store.Submission;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkKinds;
import org.slipway.spi.work.WorkResult;
import org.slipway.testkit.Bytes;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.store.MemoryDatabase;
import org.slipway.testkit.store.NewSlips;

@Timeout(60)
class PreviewMakingTest {

    private static final Slip SLIP = SlipBuilder.slip().build();

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final MemoryDatabase database = new MemoryDatabase(MutableClock.standing());
    private final FirstDrawing making = making(PreviewMakingTest::drawnHere);

    @Test
    void shouldStoreOnePictureAPage_whenFileCanBeDrawn() {
        // given
        stored(FileType.PDF, TestFiles.pdf(2));

        // when
        WorkResult result = making.attempt(claim());

        // then
        assertThat(result)
                .isEqualTo(new WorkResult.Done(List.of(Work.of(WorkKinds.CHECK_SLIP, SLIP.ref())), List.of()));
        assertThat(database.files().previews(SLIP.ref())).isEqualTo(new Preview(PreviewState.READY, 2));
    }

    @Test
    void shouldSayFailedAndBeDone_whenFileCanNotBeDrawn() {
        // given
        stored(FileType.JPEG, new byte[] {(byte) 0xFF, (byte) 0xD8, 1, 2, 3});

        // when
        WorkResult result = making.attempt(claim());

        // then
        assertThat(result).isEqualTo(new WorkResult.Done());
        assertThat(database.files().previews(SLIP.ref())).isEqualTo(new Preview(PreviewState.FAILED, 0));
    }

    @Test
    void shouldBeDone_whenSlipIsGone() {
        // then
        assertThat(making.attempt(claim())).isEqualTo(new WorkResult.Done());
    }

    @Test
    void shouldLeaveThePictureWaiting_whenStoreIsDown() {
        // given
        stored(FileType.PNG, TestFiles.picture("png", 4, 4));
        database.outOfReach(true);

        // then
        assertThatThrownBy(() -> making.attempt(claim())).isInstanceOf(UnavailableException.class);
        database.outOfReach(false);
        assertThat(database.files().previews(SLIP.ref())).isEqualTo(new Preview(PreviewState.WAITING, 0));
    }

    @Test
    void shouldTryAgainLater_whenOtherDrawingsDoNotEnd() {
        // given
        stored(FileType.PNG, TestFiles.picture("png", 4, 4));
        FirstDrawing busy = making((type, file) -> new Result.Missing(Cause.NOT_NOW, "no child"));

        // then
        assertThat(busy.attempt(claim())).isInstanceOf(WorkResult.NotSent.class);
        assertThat(database.files().previews(SLIP.ref())).isEqualTo(new Preview(PreviewState.WAITING, 0));
    }

    @Test
    void shouldNotOpenTheFile_whenItIsInfected() {
        // given
        stored(FileType.PNG, TestFiles.picture("png", 4, 4), Scan.WAITING);
        AuditEntry audit =
                new AuditEntry(SLIP.ref().supplier(), AuditAction.FILE_SCANNED, "scanner", "PS-7KQ4-M2", Instant.EPOCH);
        database.findings().storeScan(SLIP.ref(), Scan.infected("Eicar"), audit);
        FirstDrawing careful = making((type, file) -> {
            throw new AssertionError("opened");
        });

        // then
        assertThat(careful.attempt(claim())).isEqualTo(new WorkResult.Done());
        assertThat(database.files().previews(SLIP.ref())).isEqualTo(new Preview(PreviewState.FAILED, 0));
    }

    @Test
    void shouldKnowTheSamePicture_whenItCameInAnotherFile() {
        // given
        byte[] picture = TestFiles.picture("png", 40, 30);
        stored(FileType.PNG, picture);
        making.attempt(claim());
        Slip again = SlipBuilder.slip()
                .code("PS-0000-01")
                .submitted("2026-03-02T02:30:00Z")
                .build();
        byte[] trailed = TestFiles.concat(picture, new byte[] {1, 2, 3});
        Attachment attachment = new Attachment("again.png", FileType.PNG, trailed.length, "1".repeat(64));
        database.slips()
                .submit(NewSlips.of(
                        new Slip(again.ref(), again.origin(), again.figures(), attachment, again.state(), 0),
                        new Submission(NewSlips.key("again"), "cd".repeat(32)),
                        Bytes.of(trailed)));

        // when
        making.attempt(new WorkClaim(2, Work.of(PreviewMaker.KIND, again.ref()), WorkClaim.Attempts.NONE, 1));

        // then
        assertThat(database.findings().same(again.ref()))
                .containsExactly(new SameFile(SLIP.code(), false, true, SlipStatus.PENDING));
    }

    private FirstDrawing making(Drawing drawing) {
        PreviewStores stores = new PreviewStores(database.files(), database.findings(), database.slips());
        return new FirstDrawing(new PreviewMaking(stores, drawing), MutableClock.standing());
    }

    private static Result drawnHere(FileType type, byte[] file) {
        try {
            return new Result.Done(Pictures.of(type, file, Deadline.in(LIMIT)));
        } catch (IOException e) {
            return new Result.Missing(Cause.IMPOSSIBLE, e.toString());
        }
    }

    private void stored(FileType type, byte[] bytes) {
        stored(type, bytes, Scan.NOT_SCANNED);
    }

    private void stored(FileType type, byte[] bytes, Scan scan) {
        Attachment attachment = new Attachment("slip." + type.extension(), type, bytes.length, "0".repeat(64));
        Slip slip = new Slip(SLIP.ref(), SLIP.origin(), SLIP.figures(), attachment, SLIP.state(), SLIP.version());
        Submission submission = new Submission(NewSlips.key("preview"), "ab".repeat(32));
        NewSlip plain = NewSlips.of(slip, submission, Bytes.of(bytes));
        database.slips()
                .submit(new NewSlip(
                        submission,
                        slip,
                        plain.taken(),
                        new NewSlip.File(plain.file().content(), scan),
                        List.of()));
    }

    private static WorkClaim claim() {
        return new WorkClaim(1, Work.of(PreviewMaker.KIND, SLIP.ref()), WorkClaim.Attempts.NONE, 1);
    }
}
