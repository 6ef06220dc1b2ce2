// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says of a file that was not taken what is wrong with it: in a file beside it, and once in the log. The file beside it
 * names the time of the one that it speaks of, so that a restart says nothing again.
 */
final class FaultFile {

    private static final Logger LOG = LoggerFactory.getLogger(FaultFile.class);
    private static final int LARGEST = 100_000;

    private final Disk disk;

    FaultFile(Disk disk) {
        this.disk = disk;
    }

    /** Says it, unless that was said before. */
    void write(Path folder, FileMark file, Faults faults) {
        Path beside = beside(folder, file);
        byte[] text = text(file, faults).getBytes(StandardCharsets.UTF_8);
        try {
            if (FileMark.of(beside).filter(there -> there.size() < LARGEST).isPresent()
                    && Arrays.equals(Files.readAllBytes(beside), text)) {
                return;
            }
            disk.replace(beside, out -> out.write(text));
        } catch (IOException e) {
            LOG.warn("{} can't be written: {}", beside, e.toString());
        }
        LOG.warn(
                "{} is not taken, and what was taken before stays: {}. Mend it, or export it anew",
                folder.resolve(file.name()),
                faults.forTheLog());
    }

    private static String text(FileMark file, Faults faults) {
        return file.name() + ", " + file.size() + " bytes, of " + Instant.ofEpochMilli(file.modified())
                + ", was not taken, and nothing of it. What was taken before stays in force.\r\n" + faults.forPeople();
    }

    /** Takes it away, once the file is taken. */
    void clear(Path folder, FileMark file) {
        try {
            disk.delete(beside(folder, file));
        } catch (IOException e) {
            LOG.warn("{} can't be removed: {}", beside(folder, file), e.toString());
        }
    }

    private static Path beside(Path folder, FileMark file) {
        return folder.resolve(file.name() + ".errors.txt");
    }
}
