// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slipway.api.file.FileType;
import org.slipway.file.internal.TestFiles;
import org.slipway.file.internal.preview.Drawing.Result;

@Timeout(60)
class DrawingTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Drawn DRAWN = new Drawn(List.of(new byte[1]), "0".repeat(64), Optional.empty());

    @Test
    void shouldGiveThePicture_whenItIsDrawnInTime() throws InterruptedException {
        // given
        Drawing drawing = new Drawing((type, file, deadline) -> DRAWN, 1, LONG);

        // then
        assertThat(drawing.draw(FileType.PNG, new byte[0])).isEqualTo(new Result.Done(DRAWN));
        assertThat(drawing.draw(FileType.PNG, new byte[0])).isEqualTo(new Result.Done(DRAWN));
    }

    @Test
    void shouldSayWhy_whenTheFileCanNotBeDrawn() throws InterruptedException {
        assertThat(failing(new IOException("cut off")))
                .isEqualTo(new Result.Impossible("java.io.IOException: cut off"));
        assertThat(failing(new IllegalStateException("odd")))
                .isEqualTo(new Result.Impossible("java.lang.IllegalStateException: odd"));
        assertThat(failing(new StackOverflowError())).isEqualTo(new Result.Impossible("java.lang.StackOverflowError"));
        assertThat(failing(new OutOfMemoryError("heap"))).isEqualTo(new Result.NotNow("no memory is left"));
        assertThat(failing(new IOException("read", new OutOfMemoryError("heap"))))
                .isEqualTo(new Result.NotNow("no memory is left"));
    }

    @Test
    void shouldWaitNoLongerAndKeepThePlace_whenADecoderDoesNotListen() throws InterruptedException {
        // given
        CountDownLatch end = new CountDownLatch(1);
        Drawing drawing = new Drawing((type, file, deadline) -> deaf(end), 1, SHORT);

        // then
        assertThat(drawing.draw(FileType.PNG, new byte[0]))
                .isEqualTo(new Result.Impossible("it does not end within PT0.05S"));
        assertThat(drawing.draw(FileType.PNG, new byte[0]))
                .isEqualTo(new Result.NotNow("drawings of files before this one do not end"));
        end.countDown();
        assertThat(freed(drawing)).isEqualTo(new Result.Done(DRAWN));
    }

    @Test
    void shouldEndTheDecoding_whenAPictureTakesTooLong() throws InterruptedException {
        // given
        byte[] large = TestFiles.picture("png", 3000, 3000);
        Drawing drawing = new Drawing(Pictures::of, 1, Duration.ofNanos(1));

        // then
        assertThat(drawing.draw(FileType.PNG, large))
                .isEqualTo(new Result.Impossible("java.io.InterruptedIOException: drawing takes too long"));
    }

    private static Result failing(Throwable trouble) throws InterruptedException {
        return new Drawing((type, file, deadline) -> thrown(trouble), 1, LONG).draw(FileType.PNG, new byte[0]);
    }

    private static Drawn thrown(Throwable trouble) throws IOException {
        if (trouble instanceof IOException e) {
            throw e;
        }
        if (trouble instanceof Error e) {
            throw e;
        }
        throw (RuntimeException) trouble;
    }

    private static Drawn deaf(CountDownLatch end) {
        while (end.getCount() > 0) {
            Thread.onSpinWait();
        }
        return DRAWN;
    }

    /** The place is given back a moment after the answer. */
    private static Result freed(Drawing drawing) {
        return Awaitility.await("a place")
                .until(() -> drawing.draw(FileType.PNG, new byte[0]), result -> !(result instanceof Result.NotNow));
    }
}
