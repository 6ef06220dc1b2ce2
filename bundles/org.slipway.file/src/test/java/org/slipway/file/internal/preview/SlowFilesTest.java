// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.api.file.Attachment;
import org.slipway.api.file.FileType;
import org.slipway.api.file.Preview;
import org.slipway.api.file.PreviewState;
import org.slipway.api.operation.AttemptEnd;
import org.slipway.api.slip.Slip;
import org.slipway.file.internal.preview.Drawing.Cause;
import org.slipway.file.internal.preview.Drawing.Result;
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

/** Files that take long: nobody else waits for them, and a lack of time is no verdict. */
class SlowFilesTest {

    private static final Result LATE = new Result.Missing(Cause.LATE, "no answer within PT15S");
    private static final Drawn DRAWN = new Drawn(List.of(new byte[1]), "0".repeat(64), Optional.empty());

    private final MutableClock clock = MutableClock.at("2026-03-04T04:00:00Z");
    private final MemoryDatabase database = new MemoryDatabase(clock);
    private final List<Integer> drawn = new ArrayList<>();
    private Result next = LATE;
    private final PreviewMaking making =
            new PreviewMaking(new PreviewStores(database.files(), database.findings(), database.slips()), this::draw);
    private final FirstDrawing first = new FirstDrawing(making, clock);
    private final SlowDrawing slow = new SlowDrawing(making, clock);

    @Test
    void shouldGoToTheSlowOnes_whenAFileIsLateOrBreaksTheChild() {
        // given
        Slip late = submitted("PS-0000-01", "1001", FileType.PDF);
        Slip broken = submitted("PS-0000-02", "1002", FileType.PNG);

        // then
        assertThat(first.attempt(claim(late))).isEqualTo(amongTheSlow(late));
        next = new Result.Missing(Cause.BROKEN, "the child ended with 134");
        assertThat(first.attempt(claim(broken))).isEqualTo(amongTheSlow(broken));
        assertThat(state(late)).isEqualTo(PreviewState.WAITING);
        assertThat(state(broken)).isEqualTo(PreviewState.WAITING);
    }

    @Test
    void shouldDrawNoneOfThemFirst_whenSixtyPdfsComeForAnInvoiceWithASlowOne() {
        // given
        first.attempt(claim(submitted("PS-0000-01", "1001", FileType.PDF)));
        drawn.clear();

        // then
        for (int i = 10; i < 70; i++) {
            Slip another = submitted("PS-0000-" + i, "1001", FileType.PDF);
            assertThat(first.attempt(claim(another))).isEqualTo(amongTheSlow(another));
        }
        assertThat(drawn).isEmpty();
        next = new Result.Done(DRAWN);
        first.attempt(claim(submitted("PS-0000-02", "1002", FileType.PDF)));
        first.attempt(claim(submitted("PS-0000-03", "1001", FileType.JPEG)));
        assertThat(drawn).as("others, and what can't be slow").hasSize(2);
        clock.advance(Duration.ofMinutes(61));
        first.attempt(claim(submitted("PS-0000-04", "1001", FileType.PDF)));
        assertThat(drawn).as("an hour later").hasSize(3);
    }

    @Test
    void shouldTryThreeTimesAndSayLate_whenTheTimeIsNeverEnough() {
        // given
        Slip slip = submitted("PS-0000-01", "1001", FileType.PDF);

        // then
        assertThat(slow.attempt(claim(slip))).isEqualTo(new WorkResult.Refused("no answer within PT15S"));
        clock.advance(Duration.ofMinutes(6));
        assertThat(slow.attempt(refused(slip, 1))).isInstanceOf(WorkResult.Refused.class);
        assertThat(state(slip)).isEqualTo(PreviewState.WAITING);
        clock.advance(Duration.ofMinutes(11));
        assertThat(slow.attempt(refused(slip, 2))).isEqualTo(new WorkResult.Done());
        assertThat(state(slip)).isEqualTo(PreviewState.LATE);
    }

    @Test
    void shouldSayFailed_whenAFileBreaksTheChildEachTime() {
        // given
        Slip slip = submitted("PS-0000-01", "1001", FileType.PNG);
        next = new Result.Missing(Cause.BROKEN, "no memory is left");

        // then
        assertThat(slow.attempt(claim(slip))).isEqualTo(new WorkResult.Refused("no memory is left"));
        clock.advance(Duration.ofMinutes(6));
        assertThat(slow.attempt(refused(slip, 2))).isEqualTo(new WorkResult.Done());
        assertThat(state(slip)).isEqualTo(PreviewState.FAILED);
    }

    @Test
    void shouldLetOthersGoFirst_whenAnInvoiceHadASlowDrawingJustBefore() {
        // given
        slow.attempt(claim(submitted("PS-0000-01", "1001", FileType.PDF)));
        drawn.clear();
        Slip again = submitted("PS-0000-02", "1001", FileType.PDF);
        Slip other = submitted("PS-0000-03", "1002", FileType.PDF);
        next = new Result.Done(DRAWN);

        // then
        assertThat(slow.attempt(claim(again)))
                .isEqualTo(new WorkResult.NotSent("another slow file of the same invoice was drawn just before"));
        slow.attempt(claim(other));
        assertThat(drawn).hasSize(1);
        assertThat(database.files().previews(other.ref())).isEqualTo(new Preview(PreviewState.READY, 1));
        clock.advance(Duration.ofMinutes(6));
        slow.attempt(claim(again));
        assertThat(state(again)).isEqualTo(PreviewState.READY);
    }

    @Test
    void shouldTryForEver_whenNothingCanBeDrawnAtTheMoment() {
        // given
        Slip slip = submitted("PS-0000-01", "1001", FileType.PNG);
        next = new Result.Missing(Cause.NOT_NOW, "the child can't be started");

        // then
        assertThat(first.attempt(refused(slip, 100))).isEqualTo(new WorkResult.NotSent("the child can't be started"));
        assertThat(slow.attempt(refused(slip, 100))).isEqualTo(new WorkResult.NotSent("the child can't be started"));
        assertThat(state(slip)).isEqualTo(PreviewState.WAITING);
    }

    private Result draw(FileType type, byte[] file) {
        drawn.add(file.length);
        return next;
    }

    private PreviewState state(Slip slip) {
        return database.files().previews(slip.ref()).state();
    }

    private Slip submitted(String code, String invoice, FileType type) {
        Slip slip = SlipBuilder.slip()
                .code(code)
                .invoice(invoice)
                .attachment(new Attachment("slip." + type.extension(), type, 5, "0".repeat(64)))
                .build();
        Submission submission = new Submission(NewSlips.key(code), "ab".repeat(32));
        database.slips().submit(NewSlips.of(slip, submission, Bytes.many(5)));
        return slip;
    }

    private static WorkResult amongTheSlow(Slip slip) {
        return new WorkResult.Done(List.of(Work.of(WorkKinds.MAKE_SLOW_PREVIEW, slip.ref())), List.of());
    }

    private static WorkClaim claim(Slip slip) {
        return refused(slip, 0);
    }

    private static WorkClaim refused(Slip slip, int times) {
        return new WorkClaim(
                1,
                Work.of(PreviewMaker.KIND, slip.ref()),
                new WorkClaim.Attempts(times, AttemptEnd.NOT_SENT, times, 0),
                1);
    }
}
