// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation.process;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** How processes are started, and fast: with their classes in an archive that Java maps into its memory. */
final class Program {

    private final Path folder;
    private final String classPath;
    private final Path archive;

    /** Of the class path of this very Java; an archive is shared only where all of that is in files. */
    Program(Path folder) throws IOException {
        this.folder = folder;
        this.archive = folder.resolve("classes.jsa");
        List<String> places = new ArrayList<>();
        for (String place : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(place);
            if (Files.isDirectory(path)) {
                places.add(packed(path, folder.resolve("classes-" + places.size() + ".jar")));
            } else if (Files.exists(path)) {
                places.add(place);
            }
        }
        this.classPath = String.join(File.pathSeparator, places);
    }

    private static String packed(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                entries.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                Files.copy(file, entries);
                entries.closeEntry();
            }
        }
        return jar.toString();
    }

    /** Whether there is an archive by now. */
    boolean archived() {
        return Files.exists(archive);
    }

    /** A process that writes down, when it ends by itself, which classes it has loaded. */
    Process startToArchive(List<String> arguments) throws IOException {
        return start("-XX:ArchiveClassesAtExit=" + archive, arguments);
    }

    Process start(List<String> arguments) throws IOException {
        return start("-XX:SharedArchiveFile=" + archive, arguments);
    }

    private Process start(String sharing, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                sharing,
                "-Xshare:auto",
                "-Xlog:cds=off,cds+dynamic=off",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xmx192m",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                classPath,
                ProcessMain.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("processes.log").toFile()))
                .start();
    }
}
