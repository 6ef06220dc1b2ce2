// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slipway.api.file.FileType;
import org.slipway.file.internal.TestFiles;
import org.slipway.file.internal.child.ChildProcess;
import org.slipway.file.internal.child.ClassPaths;
import org.slipway.file.internal.corpus.SlowPdfs;
import org.slipway.file.internal.preview.Drawing.Cause;
import org.slipway.file.internal.preview.Drawing.Result;

@Timeout(60)
class ChildDrawingTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final ChildProcess child = new ChildProcess(() -> ClassPaths.plain(DrawingMain.class));
    private final ChildProcess other = new ChildProcess(() -> ClassPaths.plain(DrawingMain.class));

    @AfterEach
    void close() {
        child.close();
        other.close();
    }

    @Test
    void shouldDrawTheSame_whenItIsDoneInAChild() throws IOException {
        for (FileType type : FileType.values()) {
            // given
            byte[] file = type == FileType.PDF ? TestFiles.pdf(3) : TestFiles.picture(type.extension(), 1700, 900);
            Drawn here = Pictures.of(type, file, Deadline.in(LONG));

            // when
            Drawn drawn = drawn(new ChildDrawing(child, LONG).draw(type, file));

            // then
            assertThat(drawn.pixels()).isEqualTo(here.pixels());
            assertThat(drawn.pages()).hasSameSizeAs(here.pages());
            assertThat(drawn.pages().get(0)).isEqualTo(here.pages().get(0));
            assertThat(drawn.trace().orElseThrow().marks())
                    .isEqualTo(here.trace().orElseThrow().marks());
            assertThat(drawn.trace().orElseThrow().sketch())
                    .isEqualTo(here.trace().orElseThrow().sketch());
        }
    }

    @Test
    void shouldSayWhy_whenTheFileIsBroken() {
        assertThat(new ChildDrawing(child, LONG).draw(FileType.JPEG, new byte[] {(byte) 0xFF, (byte) 0xD8, 1, 2}))
                .isInstanceOfSatisfying(
                        Result.Missing.class, none -> assertThat(none.cause()).isEqualTo(Cause.IMPOSSIBLE));
    }

    @Test
    void shouldBeKilledAndOthersDrawn_whenAPdfComputesForEver() {
        // given
        CompletableFuture<Result> slow = CompletableFuture.supplyAsync(
                () -> new ChildDrawing(child, Duration.ofSeconds(1)).draw(FileType.PDF, SlowPdfs.ofFunctions(20_000)));

        // when
        Result honest = new ChildDrawing(other, LONG).draw(FileType.PDF, TestFiles.pdf(1));

        // then
        assertThat(drawn(honest).pages()).hasSize(1);
        assertThat(slow.join())
                .isInstanceOfSatisfying(
                        Result.Missing.class, none -> assertThat(none.cause()).isEqualTo(Cause.LATE));
        assertThat(drawn(new ChildDrawing(child, LONG).draw(FileType.PDF, TestFiles.pdf(1)))
                        .pages())
                .as("by the next child")
                .hasSize(1);
    }

    @Test
    void shouldSayLate_whenAPictureNoticesTheTimeItself() {
        assertThat(new ChildDrawing(child, Duration.ZERO).draw(FileType.PNG, TestFiles.picture("png", 3000, 3000)))
                .isEqualTo(new Result.Missing(Cause.LATE, "drawing takes too long"));
    }

    private static Drawn drawn(Result result) {
        return ((Result.Done) result).drawn();
    }
}
