// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The file of one node, to which lines are added. It is not forced to the disk at every line: after a power failure it may
 * lag behind the database, which does no harm.
 */
final class HeadFile implements AutoCloseable {

    static final String ENDING = ".heads";
    private static final int MOST_NODES = 100;

    private final Path path;
    private final FileChannel lock;
    private FileChannel lines;

    private HeadFile(Path path, FileChannel lock) throws IOException {
        this.path = path;
        this.lock = lock;
        this.lines = open(path, StandardOpenOption.APPEND);
    }

    /** The first file of the folder that no other node has. */
    static HeadFile inFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int node = 1; node <= MOST_NODES; node++) {
            FileChannel lock = open(folder.resolve(node + ".lock"), StandardOpenOption.WRITE);
            if (isOurs(lock)) {
                return new HeadFile(folder.resolve(node + ENDING), lock);
            }
            lock.close();
        }
        throw new IOException("more than " + MOST_NODES + " nodes use " + folder);
    }

    private static FileChannel open(Path path, StandardOpenOption mode) throws IOException {
        return FileChannel.open(path, StandardOpenOption.CREATE, mode);
    }

    private static boolean isOurs(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) { // another node in this very process
            return false;
        }
    }

    Path path() {
        return path;
    }

    long bytes() throws IOException {
        return lines.size();
    }

    void add(String line) throws IOException {
        write(lines, line + "\n");
    }

    /** Puts these lines in the place of all. A reader sees the old ones or the new ones. */
    void replace(List<String> all) throws IOException {
        Path draft = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(draft);
        try (FileChannel channel = open(draft, StandardOpenOption.WRITE)) {
            write(channel, String.join("", all.stream().map(line -> line + "\n").toList()));
            channel.force(true);
        }
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        lines.close();
        lines = open(path, StandardOpenOption.APPEND);
    }

    private static void write(FileChannel channel, String text) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
        lock.close();
    }
}
