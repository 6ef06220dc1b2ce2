// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.preview;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.slipway.api.file.FileType;
import org.slipway.file.internal.child.ChildFence;
import org.slipway.file.internal.child.ChildLoop;

/** Draws what it is sent, in a Java of its own. That ends where no memory is left, see {@code ChildCommand}. */
public final class DrawingMain {

    private static final int MOST_BYTES = 64 << 20;

    private DrawingMain() {}

    public static void main(String[] arguments) {
        ImageIO.setUseCache(false);
        ChildFence.close();
        ChildLoop.serve(DrawingMain::answer);
    }

    private static void answer(DataInputStream in, DataOutputStream out) throws IOException {
        FileType type = FileType.valueOf(in.readUTF());
        Duration limit = Duration.ofMillis(in.readInt());
        byte[] file = new byte[Math.min(in.readInt(), MOST_BYTES)];
        in.readFully(file);
        Drawn drawn;
        try {
            drawn = Pictures.of(type, file, Deadline.in(limit));
        } catch (InterruptedIOException e) {
            DrawnForm.writeLate(out, String.valueOf(e.getMessage()));
            return;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // decoders meet broken files with all kinds of exceptions
            DrawnForm.writeImpossible(out, e.toString());
            return;
        }
        DrawnForm.write(out, drawn);
    }
}
