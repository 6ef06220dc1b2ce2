// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.child;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.file.internal.child.ChildAnswer.Cause;

/**
 * One child at a time, which answers one question after the other. It is started when there is a question, ends by itself
 * when there is none for a while, is replaced after a number of them, and is killed when it is late or says what has no form.
 */
public final class ChildProcess implements AutoCloseable {

    /** What a child says first. */
    static final int READY = 0x536c6970;

    private static final Logger LOG = LoggerFactory.getLogger(ChildProcess.class);
    private static final ChildLimits TO_START = new ChildLimits(Duration.ofSeconds(30), Duration.ofSeconds(30));
    private static final int MOST_QUESTIONS = 200;
    private static final long MOST_BYTES = 64L << 20;
    private static final long SECONDS_TO_DIE = 5;

    private final Supplier<ChildProgram> program;
    private volatile @Nullable Running running;
    private volatile boolean closed;

    /** None is started yet. */
    public ChildProcess(Supplier<ChildProgram> program) {
        this.program = program;
    }

    /** A child that has said that it is ready. */
    private static final class Running {

        private final Process process;
        private final ChildErrors errors;
        private int asked;

        Running(Process process) {
            this.process = process;
            this.errors = ChildErrors.of(process);
        }
    }

    /** Puts a question to the child. One that ended by itself, being idle, is replaced once. */
    public synchronized <T> ChildAnswer<T> ask(ChildQuestion<T> question, ChildLimits limits) {
        boolean fresh = running == null;
        ChildAnswer<T> answer = askOnce(question, limits);
        boolean idle = answer instanceof ChildAnswer.Missing<T> missing
                && missing.why().equals(exit(0));
        return idle && !fresh ? askOnce(question, limits) : answer;
    }

    private <T> ChildAnswer<T> askOnce(ChildQuestion<T> question, ChildLimits limits) {
        Running child;
        try {
            child = running();
        } catch (IOException | RuntimeException e) {
            end();
            return missing(Cause.NOT_STARTED, e.toString());
        }
        ChildAnswer<T> answer = conversation(child, question, limits);
        if (!(answer instanceof ChildAnswer.Given<T>) || ++child.asked >= MOST_QUESTIONS) {
            end();
        }
        return answer;
    }

    private Running running() throws IOException {
        Running child = running;
        if (child != null && child.process.isAlive()) {
            return child;
        }
        if (closed) {
            throw new IOException("it is closed");
        }
        child = new Running(ChildCommand.start(program.get()));
        running = child;
        greet(child);
        LOG.debug("Child {} is ready", child.process.pid());
        return child;
    }

    private static void greet(Running child) throws IOException {
        Watch watch = Watch.over(child.process, TO_START);
        try (watch) {
            if (new DataInputStream(child.process.getInputStream()).readInt() != READY) {
                throw new IOException("it does not say that it is ready");
            }
        } catch (IOException e) {
            child.process.destroyForcibly();
            throw new IOException("the child can't be started: " + watch.late().orElseGet(child.errors::first), e);
        }
    }

    private <T> ChildAnswer<T> conversation(Running child, ChildQuestion<T> question, ChildLimits limits) {
        Watch watch = Watch.over(child.process, limits);
        try (watch) {
            return new ChildAnswer.Given<>(talk(child, question));
        } catch (IOException | RuntimeException e) {
            return watch.late()
                    .map(late -> ChildProcess.<T>missing(Cause.LATE, late))
                    .orElseGet(() -> broken(child.process, e));
        }
    }

    /** The number of the question has to end the answer: what is left of one can't be taken for the next. */
    private static <T> T talk(Running child, ChildQuestion<T> question) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(child.process.getOutputStream()));
        out.writeInt(child.asked);
        question.write(out);
        out.flush();
        DataInputStream in = new DataInputStream(new BoundedInput(child.process.getInputStream(), MOST_BYTES));
        T answer = question.read(in);
        if (in.readInt() != child.asked || in.available() > 0) {
            throw new IOException("the answer does not end where it should");
        }
        return answer;
    }

    private <T> ChildAnswer<T> broken(Process child, Exception e) {
        if (closed) {
            return missing(Cause.NOT_STARTED, "it is closed");
        }
        boolean ended = waitFor(child, 1);
        return missing(Cause.BROKEN, ended ? exit(child.exitValue()) : e.toString());
    }

    private static <T> ChildAnswer<T> missing(Cause cause, String why) {
        return new ChildAnswer.Missing<>(cause, why);
    }

    private static String exit(int code) {
        return code == ChildCommand.OUT_OF_MEMORY ? "no memory is left" : "the child ended with " + code;
    }

    private void end() {
        Running child = running;
        running = null;
        if (child != null) {
            child.process.destroyForcibly();
            waitFor(child.process, SECONDS_TO_DIE);
        }
    }

    private static boolean waitFor(Process child, long seconds) {
        try {
            return child.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Kills the child; whoever waits for its answer is told that there is none. */
    @Override
    public void close() {
        closed = true;
        Running child = running;
        if (child != null) {
            child.process.destroyForcibly();
        }
    }
}
