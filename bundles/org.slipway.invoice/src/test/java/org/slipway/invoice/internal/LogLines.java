// SPDX-License-Identifier: Apache-2.0
package org.slipway.invoice.internal;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Catches what is logged: slf4j-simple writes to the error stream of the moment. */
final class LogLines implements AutoCloseable {

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream caught = new ByteArrayOutputStream();

    LogLines() {
        System.setErr(new PrintStream(caught, true, StandardCharsets.UTF_8));
    }

    /** The lines of a level, without thread and logger. */
    List<String> of(String level) {
        return caught.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("] " + level + " "))
                .map(line -> line.substring(line.indexOf(" - ") + 3))
                .toList();
    }

    @Override
    public void close() {
        System.setErr(before);
    }
}
