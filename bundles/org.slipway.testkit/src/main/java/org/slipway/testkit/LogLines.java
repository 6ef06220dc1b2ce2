// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Catches what is logged: slf4j-simple writes to the error stream of the moment. */
public final class LogLines implements AutoCloseable {

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream caught = new ByteArrayOutputStream();

    /** Catches from now on. */
    public LogLines() {
        System.setErr(new PrintStream(caught, true, StandardCharsets.UTF_8));
    }

    /** The lines of a level, without thread and logger. */
    public List<String> of(String level) {
        return text().lines()
                .filter(line -> line.contains("] " + level + " "))
                .map(line -> line.substring(line.indexOf(" - ") + 3))
                .toList();
    }

    /** Everything, with the traces. */
    public String text() {
        return caught.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        System.setErr(before);
    }
}
