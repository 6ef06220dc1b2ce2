// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.file.internal.child.ChildAnswer.Cause;

@Timeout(60)
class ChildProcessTest {

    private static final ChildLimits LONG = new ChildLimits(Duration.ofSeconds(20), Duration.ofSeconds(20));
    private static final ChildProcess CHILD = new ChildProcess(() -> ClassPaths.plain(OddChild.class));

    @AfterAll
    static void close() {
        CHILD.close();
    }

    @Test
    void shouldAnswerAgainAndAgain_whenAllGoesWell() {
        // given
        String first = said("pid");

        // then
        assertThat(said("one")).isEqualTo("heard one");
        assertThat(said("print")).isEqualTo("printed");
        assertThat(said("pid")).isEqualTo(first);
    }

    @Test
    void shouldKillIt_whenItComputesOrWaitsTooLong() {
        // given
        String first = said("pid");
        ChildLimits little = new ChildLimits(Duration.ofSeconds(20), Duration.ofMillis(300));
        ChildLimits soon = new ChildLimits(Duration.ofMillis(300), Duration.ofSeconds(20));

        // then
        assertThat(ask("hang", little)).isEqualTo(missing(Cause.LATE, "more than PT0.3S of computing"));
        assertThat(ProcessHandle.of(Long.parseLong(first))).isEmpty();
        assertThat(ask("sleep", soon)).isEqualTo(missing(Cause.LATE, "no answer within PT0.3S"));
        assertThat(said("one")).isEqualTo("heard one");
    }

    @ParameterizedTest
    @CsvSource({
        "crash, BROKEN, the child ended with 77",
        "fill, BROKEN, no memory is left",
        "garbage, BROKEN, java.io.IOException: not a word",
        "flood, BROKEN, java.io.IOException: the answer does not end where it should",
        "promise, LATE, no answer within PT2S",
    })
    void shouldStartAnother_whenItCrashesOrTalksNonsense(String word, Cause cause, String why) {
        // given
        String first = said("pid");

        // then
        assertThat(ask(word, new ChildLimits(Duration.ofSeconds(2), Duration.ofSeconds(20))))
                .isEqualTo(missing(cause, why));
        assertThat(said("pid")).isNotEqualTo(first);
    }

    @Test
    void shouldAskAnother_whenItHasEndedByItself() {
        // given
        said("one");
        ask("end", LONG);

        // then
        assertThat(said("two")).isEqualTo("heard two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"connect", "listen", "run", "write", "read", "open"})
    void shouldRefuse_whenItReachesOutside(String word) {
        assertThat(said(word)).isEqualTo("SecurityException");
    }

    @Test
    void shouldKnowNothingOfItsSurroundings_whenItLooksAtItsEnvironment() {
        assertThat(said("environment")).isEqualTo("[MALLOC_ARENA_MAX]");
    }

    @Test
    void shouldEndWithItsParent_whenThePipeIsClosed() throws Exception {
        // given
        Process process = ChildCommand.start(ClassPaths.plain(OddChild.class));
        assertThat(new DataInputStream(process.getInputStream()).readInt()).isEqualTo(ChildProcess.READY);

        // when
        process.getOutputStream().close();

        // then
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void shouldSayThatNoneIsStarted_whenThereIsNoProgramOrItIsClosed() {
        // given
        ChildProcess without =
                new ChildProcess(() -> new ChildProgram(List.of(Path.of("nothing.jar")), Path.of("."), "nothing.Main"));

        // then
        assertThat(without.ask(new Word("one"), LONG))
                .isInstanceOfSatisfying(
                        ChildAnswer.Missing.class,
                        none -> assertThat(none.why()).contains("the child can't be started", "nothing.Main"));
        without.close();
        assertThat(without.ask(new Word("one"), LONG))
                .isEqualTo(missing(Cause.NOT_STARTED, "java.io.IOException: it is closed"));
    }

    @Test
    void shouldTellWhoWaits_whenItIsClosed() {
        // given
        ChildProcess child = new ChildProcess(() -> ClassPaths.plain(OddChild.class));
        long pid = Long.parseLong(((ChildAnswer.Given<String>) child.ask(new Word("pid"), LONG)).value());
        CompletableFuture<ChildAnswer<String>> waiting =
                CompletableFuture.supplyAsync(() -> child.ask(new Word("sleep"), LONG));

        // when
        child.close();

        // then
        Awaitility.await("the answer").until(waiting::isDone);
        assertThat(((ChildAnswer.Missing<String>) waiting.join()).cause()).isEqualTo(Cause.NOT_STARTED);
        Awaitility.await("its end").until(() -> ProcessHandle.of(pid).isEmpty());
    }

    private static String said(String word) {
        return ((ChildAnswer.Given<String>) ask(word, LONG)).value();
    }

    private static ChildAnswer<String> ask(String word, ChildLimits limits) {
        return CHILD.ask(new Word(word), limits);
    }

    private static ChildAnswer<String> missing(Cause cause, String why) {
        return new ChildAnswer.Missing<>(cause, why);
    }

    /** One word, and one for an answer. */
    private record Word(String word) implements ChildQuestion<String> {

        @Override
        public void write(DataOutputStream out) throws IOException {
            out.writeUTF(word);
        }

        @Override
        public String read(DataInputStream in) throws IOException {
            String answer = in.readUTF();
            if (!answer.matches("[\\w \\[\\]]*")) {
                throw new IOException("not a word");
            }
            return answer;
        }
    }
}
