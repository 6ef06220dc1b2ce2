// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A file in etc, edited as an admin would. */
public record ConfigurationFile(Path path) {

    /** The file of a PID. */
    public static ConfigurationFile of(Site site, String pid) {
        return new ConfigurationFile(site.file("etc/" + pid + ".cfg"));
    }

    /** Gives one key this value, in place of the one that it had. */
    public void set(String key, String value) {
        write(others(key) + key + " = " + value + "\n");
    }

    /** Takes the file away. */
    public void delete() {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String others(String key) {
        return Arrays.stream(read().split("\n", -1))
                .filter(line -> !line.matches("\\s*" + key + "\\s*=.*"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** All of it. */
    public String read() {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts this in the place of all of it, in one move as editors do: nobody reads half a file. */
    public void write(String content) {
        Path beside = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.writeString(beside, content);
            Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
