// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation.process;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What a process says to its parent: lines, each out before the next thing is done. */
final class Voice {

    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);

    synchronized void say(String line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
