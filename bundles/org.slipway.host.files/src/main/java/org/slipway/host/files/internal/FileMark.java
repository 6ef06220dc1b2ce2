// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.Optional;

/**
 * What tells one state of a file from another without reading it.
 *
 * @param modified by the clock of its file system, in milliseconds
 */
record FileMark(String name, long size, long modified) implements Comparable<FileMark> {

    private static final Comparator<FileMark> OLDEST_FIRST =
            Comparator.comparingLong(FileMark::modified).thenComparing(FileMark::name);

    /** None yet: before all others. */
    static final FileMark NONE = new FileMark("", 0, 0);

    /** Empty if it is gone, or no plain file. */
    static Optional<FileMark> of(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        BasicFileAttributes read = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return Optional.of(new FileMark(
                file.getFileName().toString(),
                read.size(),
                read.lastModifiedTime().toMillis()));
    }

    @Override
    public int compareTo(FileMark other) {
        return OLDEST_FIRST.compare(this, other);
    }

    /** Whether it is to be read where the other was read before. */
    boolean follows(FileMark other) {
        return !equals(other) && compareTo(other) >= 0;
    }
}
