// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** A file system in memory that can be filled up. Only root can mount one: elsewhere what needs one is left out, and fails with CI=true. */
public final class SmallDisk implements AutoCloseable {

    private final Path folder;
    private final Path filler;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.filler = folder.resolve("filler");
    }

    /** Mounts one of 64 MB at that folder. */
    public static SmallDisk at(Path folder) {
        Optional<SmallDisk> mounted = ifPossible(folder, 64);
        if (mounted.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("no small disk can be mounted here, and CI expects one");
        }
        Assumptions.assumeTrue(
                mounted.isPresent(), "a small disk can be mounted by root only: a full disk is not tested here");
        return mounted.orElseThrow();
    }

    /** One of so many megabytes at that folder, if it can be mounted. */
    public static Optional<SmallDisk> ifPossible(Path folder, int megabytes) {
        boolean mounted =
                run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "slipway-itests", folder.toString());
        return mounted ? Optional.of(new SmallDisk(folder)) : Optional.empty();
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
