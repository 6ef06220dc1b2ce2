// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads away what a child complains about, and keeps the beginning, for the case that it can't be started. */
final class ChildErrors {

    private static final int KEPT = 1_000;

    private final InputStream errors;
    private volatile String first = "";

    private ChildErrors(InputStream errors) {
        this.errors = errors;
    }

    static ChildErrors of(Process child) {
        ChildErrors read = new ChildErrors(child.getErrorStream());
        Thread thread = new Thread(read::drain, "slipway-child-errors");
        thread.setDaemon(true);
        thread.start();
        return read;
    }

    private void drain() {
        byte[] some = new byte[KEPT];
        try (errors) {
            for (int count = errors.read(some); count >= 0; count = errors.read(some)) {
                if (first.length() < KEPT) {
                    add(new String(some, 0, count, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            add(" " + e.getMessage());
        }
    }

    /** By one thread alone. */
    private void add(String text) {
        String before = first;
        first = before + text;
    }

    String first() {
        return first.strip();
    }
}
