// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slipway.api.UnavailableException;
import org.slipway.api.approval.Preview;
import org.slipway.api.approval.PreviewState;
import org.slipway.api.slip.Attachment;
import org.slipway.api.slip.FileType;
import org.slipway.api.slip.Slip;
import org.slipway.slip.internal.TestFiles;
import org.slipway.spi.outbox.Claim;
import org.slipway.spi.outbox.Work.MakePreview;
import org.slipway.spi.outbox.WorkResult;
import org.slipway.spi.store.Submission;
import org.slipway.testkit.Bytes;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.store.MemoryDatabase;
import org.slipway.testkit.store.NewSlips;

@Timeout(60)
class PreviewMakingTest {

    private static final Slip SLIP = SlipBuilder.slip().build();

    private final MemoryDatabase database = new MemoryDatabase(MutableClock.standing());
    private final PreviewMaking making = new PreviewMaking(database.files());

    @Test
    void shouldStoreOnePictureAPage_whenFileCanBeDrawn() {
        // given
        stored(FileType.PDF, TestFiles.pdf(2));

        // when
        WorkResult result = making.make(claim());

        // then
        assertThat(result).isEqualTo(new WorkResult.Done());
        assertThat(database.files().previews(SLIP.ref())).isEqualTo(new Preview(PreviewState.READY, 2));
    }

    @Test
    void shouldSayFailedAndBeDone_whenFileCanNotBeDrawn() {
        // given
        stored(FileType.JPEG, new byte[] {(byte) 0xFF, (byte) 0xD8, 1, 2, 3});

        // when
        WorkResult result = making.make(claim());

        // then
        assertThat(result).isEqualTo(new WorkResult.Done());
        assertThat(database.files().previews(SLIP.ref())).isEqualTo(new Preview(PreviewState.FAILED, 0));
    }

    @Test
    void shouldBeDone_whenSlipIsGone() {
        // then
        assertThat(making.make(claim())).isEqualTo(new WorkResult.Done());
    }

    @Test
    void shouldLeaveThePictureWaiting_whenStoreIsDown() {
        // given
        stored(FileType.PNG, TestFiles.picture("png", 4, 4));
        database.outOfReach(true);

        // then
        assertThatThrownBy(() -> making.make(claim())).isInstanceOf(UnavailableException.class);
        database.outOfReach(false);
        assertThat(database.files().previews(SLIP.ref())).isEqualTo(new Preview(PreviewState.WAITING, 0));
    }

    @Test
    void shouldEndItsThread_whenStopped() throws InterruptedException {
        // given
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
        PreviewWorker worker = new PreviewWorker(database.outbox(), database.files(), executor);

        // when
        worker.stop();

        // then
        assertThat(executor.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    private void stored(FileType type, byte[] bytes) {
        Attachment attachment = new Attachment("slip." + type.extension(), type, bytes.length, "0".repeat(64));
        Slip slip = new Slip(SLIP.ref(), SLIP.origin(), SLIP.figures(), attachment, SLIP.state(), SLIP.version());
        Submission submission = new Submission(NewSlips.key("preview"), "ab".repeat(32));
        database.slips().submit(NewSlips.of(slip, submission, Bytes.of(bytes)));
    }

    private static Claim<MakePreview> claim() {
        return new Claim<>(1, new MakePreview(SLIP.ref()), 1, 1);
    }
}
