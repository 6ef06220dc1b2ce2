// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.preview;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.slipway.api.file.FileType;
import org.slipway.file.internal.child.ChildAnswer;
import org.slipway.file.internal.child.ChildLimits;
import org.slipway.file.internal.child.ChildProcess;
import org.slipway.file.internal.child.ChildQuestion;

/** Has files drawn by a child process. This Java opens none of them. */
final class ChildDrawing implements Drawing {

    /** The child knows better what took so long, and need not be killed for saying so. */
    private static final Duration TO_SAY_SO = Duration.ofSeconds(2);

    private final ChildProcess child;
    private final Duration limit;

    ChildDrawing(ChildProcess child, Duration limit) {
        this.child = child;
        this.limit = limit;
    }

    @Override
    public Result draw(FileType type, byte[] file) {
        Duration last = limit.plus(TO_SAY_SO);
        ChildAnswer<Result> answer = child.ask(new Question(type, file, limit), new ChildLimits(last, last));
        if (answer instanceof ChildAnswer.Given<Result> given) {
            return given.value();
        }
        ChildAnswer.Missing<Result> missing = (ChildAnswer.Missing<Result>) answer;
        return new Result.Missing(cause(missing.cause()), missing.why());
    }

    private static Cause cause(ChildAnswer.Cause cause) {
        return switch (cause) {
            case LATE -> Cause.LATE;
            case BROKEN -> Cause.BROKEN;
            case NOT_STARTED -> Cause.NOT_NOW;
        };
    }

    /** A file to be drawn. */
    private static final class Question implements ChildQuestion<Result> {

        private final FileType type;
        private final byte[] file;
        private final Duration limit;

        Question(FileType type, byte[] file, Duration limit) {
            this.type = type;
            this.file = file;
            this.limit = limit;
        }

        @Override
        public void write(DataOutputStream out) throws IOException {
            out.writeUTF(type.name());
            out.writeInt((int) limit.toMillis());
            out.writeInt(file.length);
            out.write(file);
        }

        @Override
        public Result read(DataInputStream in) throws IOException {
            return DrawnForm.read(in);
        }
    }
}
