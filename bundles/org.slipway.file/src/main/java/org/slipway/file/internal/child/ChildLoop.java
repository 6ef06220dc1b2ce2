// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** The child's side: answers questions until the parent is gone, or has asked nothing for a while. */
public final class ChildLoop {

    private static final Duration IDLE = Duration.ofMinutes(2);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "idle");
        thread.setDaemon(true);
        return thread;
    });

    private ChildLoop() {}

    /** Reads one question and writes its answer. */
    public interface Service {
        void answer(DataInputStream in, DataOutputStream out) throws IOException;
    }

    /** Serves and then ends this Java. What else is printed goes where nobody takes it for an answer. */
    public static void serve(Service service) {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err);
        try {
            new ChildLoop().serve(service, in, out);
        } catch (IOException e) {
            // the parent is gone: nobody is left to tell
        }
        Runtime.getRuntime().halt(0);
    }

    private void serve(Service service, DataInputStream in, DataOutputStream out) throws IOException {
        out.writeInt(ChildProcess.READY);
        out.flush();
        while (awaited(in)) {
            int number = in.readInt();
            service.answer(in, out);
            out.writeInt(number);
            out.flush();
        }
    }

    private boolean awaited(DataInputStream in) throws IOException {
        ScheduledFuture<?> end = timer.schedule(() -> Runtime.getRuntime().halt(0), IDLE.toSeconds(), TimeUnit.SECONDS);
        try {
            in.mark(1);
            int next = in.read();
            in.reset();
            return next >= 0;
        } finally {
            end.cancel(false);
        }
    }
}
