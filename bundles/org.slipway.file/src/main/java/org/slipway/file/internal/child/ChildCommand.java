// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.child;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How a child is started: by the Java that we run on ourselves, small, with no environment, no desktop and no traces on disk. */
final class ChildCommand {

    /** What ends with it has asked for more memory than there is, see {@code ExitOnOutOfMemoryError}. */
    static final int OUT_OF_MEMORY = 3;

    private static final List<String> SMALL = List.of(
            "-Xms16m",
            "-Xmx384m",
            "-XX:MaxMetaspaceSize=128m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            "-Xshare:auto");
    private static final List<String> QUIET = List.of(
            "-Djava.awt.headless=true",
            "-Djava.security.manager=allow",
            "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog");

    private ChildCommand() {}

    static Process start(ChildProgram program) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command(program)).directory(program.folder().toFile());
        String root = System.getenv("SystemRoot");
        builder.environment().clear();
        builder.environment().putAll(root == null ? Map.of("MALLOC_ARENA_MAX", "2") : Map.of("SystemRoot", root));
        return builder.start();
    }

    private static List<String> command(ChildProgram program) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL);
        command.addAll(QUIET);
        command.add("-Djava.io.tmpdir=" + program.folder());
        command.add("-Duser.home=" + program.folder());
        command.add("-cp");
        command.add(program.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(program.main());
        return command;
    }
}
