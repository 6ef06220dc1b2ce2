// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.api.file.Attachment;
import org.slipway.api.file.FileType;
import org.slipway.api.operation.AttemptEnd;
import org.slipway.api.slip.SlipState;
import org.slipway.spi.host.AttachingAnswer;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.ReceiptFile;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkKind;
import org.slipway.spi.work.WorkResult;
import org.slipway.spi.work.WorkStore.Depth;
import org.slipway.testkit.Bytes;

final class SlipFilingTest {

    private static final String ABOUT = "the file of slip PS-7KQ4-M2 for receipt slip-PS-7KQ4-M2-HG9O7KLMO0: ";

    private final PostingWorld world =
            new PostingWorld(Capability.UNIQUE_KEY, Capability.LOOKUP, Capability.ATTACHMENT);

    @Test
    void shouldHandTheFileOverOnceTheReceiptIsPosted_whenTheHostKeepsFiles() throws IOException {
        // given
        post(world);
        assertThat(waiting(world)).isEqualTo(new Depth(1, 0));

        // when
        WorkResult result = filing(world).attempt(claim());

        // then
        assertThat(result).isEqualTo(new WorkResult.Done());
        assertThat(world.ledger.files).hasSize(1);
        ReceiptFile file = world.ledger.files.get(0);
        assertThat(file.receipt()).isEqualTo(world.ledger.receipts.get(0).key());
        assertThat(file.file()).isEqualTo(new Attachment("PS-7KQ4-M2.jpg", FileType.JPEG, 1000, "0".repeat(64)));
        assertThat(file.content().open()).hasSameContentAs(Bytes.many(1000).open());
    }

    @Test
    void shouldWantNothing_whenTheHostKeepsNoFiles() {
        PostingWorld plain = new PostingWorld(Capability.UNIQUE_KEY, Capability.LOOKUP);

        post(plain);

        assertThat(waiting(plain)).isEqualTo(new Depth(0, 0));
    }

    @Test
    void shouldLeaveTheSlipPosted_whenTheHostDoesNotTakeItsFile() {
        // given
        post(world);
        world.ledger.answerFiles(new AttachingAnswer.Refused("no place"));

        // when
        WorkResult result = filing(world).attempt(claim());

        // then
        assertThat(result).isEqualTo(new WorkResult.Refused(ABOUT + "the host does not take it: no place"));
        assertThat(world.state()).isInstanceOf(SlipState.Posted.class);
        world.assertPostedOnce();
    }

    @Test
    void shouldTryAgainAsLongAsItTakes_whenTheHostIsOutOfReach() {
        post(world);
        world.ledger.answerFiles(new AttachingAnswer.NotSent("connection refused"));

        assertThat(filing(world).attempt(after(500))).isEqualTo(new WorkResult.NotSent(ABOUT + "connection refused"));
    }

    @Test
    void shouldGoToAPersonAtTheTwelfthAttempt_whenTheAnswerStaysUnknown() {
        post(world);
        world.ledger.answerFiles(new AttachingAnswer.Unknown("read timed out"));
        String cause = ABOUT + "the host's answer is unknown: read timed out";

        assertThat(filing(world).attempt(after(10))).isEqualTo(new WorkResult.Unknown(cause));
        assertThat(filing(world).attempt(after(11))).isEqualTo(new WorkResult.Parked(cause));
    }

    @Test
    void shouldGoToAPerson_whenTheFileIsGone() {
        post(world);
        world.database.files().remove(world.slip().ref());

        assertThat(filing(world).attempt(claim()))
                .isEqualTo(new WorkResult.Parked("the file of slip PS-7KQ4-M2 is not there"));
        assertThat(world.ledger.files).isEmpty();
    }

    @Test
    void shouldGoToAPerson_whenAnotherHostIsThereMeanwhile() {
        PostingWorld plain = new PostingWorld(Capability.UNIQUE_KEY, Capability.LOOKUP);

        assertThat(filing(plain).attempt(after(0)))
                .isEqualTo(new WorkResult.Parked("the host that is there now keeps no files with receipts"));
    }

    private static void post(PostingWorld world) {
        world.approve();
        world.database.listen(new SlipFileOrders(world.ledger));
        world.drain();
    }

    private static SlipFiling filing(PostingWorld world) {
        return new SlipFiling(world.database.slips(), world.database.files(), world.ledger);
    }

    private static Depth waiting(PostingWorld world) {
        return world.database.work().depth(new WorkKind("file-slip"));
    }

    private WorkClaim claim() {
        return world.database
                .work()
                .claim(new WorkKind("file-slip"), Optional.empty(), PostingWorld.LEASE)
                .orElseThrow();
    }

    /** As it is claimed after so many attempts. */
    private WorkClaim after(int attempts) {
        Work work = Work.of(SlipFiling.KIND, world.slip().ref());
        return new WorkClaim(1, work, new WorkClaim.Attempts(attempts, AttemptEnd.UNKNOWN, 0, 0), 1);
    }
}
