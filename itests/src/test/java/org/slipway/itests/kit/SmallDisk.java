// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A file system of 64 MB in memory that can be filled up. Only root can mount one: elsewhere the test is left out, and fails with CI=true. */
public final class SmallDisk implements AutoCloseable {

    private final Path folder;
    private final Path filler;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.filler = folder.resolve("filler");
    }

    /** Mounts one at that folder. */
    public static SmallDisk at(Path folder) {
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=64m", "slipway-itests", folder.toString());
        if (!mounted && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("no small disk can be mounted here, and CI expects one");
        }
        Assumptions.assumeTrue(mounted, "a small disk can be mounted by root only: a full disk is not tested here");
        return new SmallDisk(folder);
    }

    /** A database in it. */
    String derby(String name) {
        return "jdbc:derby:" + folder.resolve(name) + ";create=true";
    }

    /** Leaves so many bytes. */
    public void fill(int left) {
        try {
            long free = folder.toFile().getUsableSpace();
            Files.write(filler, new byte[Math.toIntExact(Math.max(0, free - left))]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes room again. */
    public void clear() {
        try {
            Files.deleteIfExists(filler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        run("umount", "-l", folder.toString());
    }
}
