// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal.route;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.slipway.mail.internal.route.DeliveryException.Meaning;

/**
 * Puts each mail into a folder as an {@code .eml} file that only its owner can read, for sites without a mail server. A
 * file appears at once and whole; names sort by time. Lines end as this folder's other text files do, in LF.
 */
public final class FolderRoute implements MailRoute, MailRoute.Connection {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Clock clock;
    private final AtomicLong counter = new AtomicLong();

    public FolderRoute(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public Connection connect() throws DeliveryException {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, readableBy("rwx------"));
            }
            return this;
        } catch (IOException e) {
            throw down(e);
        }
    }

    @Override
    public boolean eightBit() {
        return true;
    }

    @Override
    public void send(String recipient, byte[] message) throws DeliveryException {
        String name = TIME.format(clock.instant()) + "-" + String.format("%06d", counter.incrementAndGet());
        Path unfinished = folder.resolve(name + ".tmp");
        try {
            write(unfinished, LineEnds.lf(message));
            Files.move(unfinished, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw down(e);
        }
    }

    @Override
    public void close() {
        // nothing is held open between mails
    }

    private void write(Path file, byte[] content) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, options, readableBy("rw-------"))) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private FileAttribute<?>[] readableBy(String mode) {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))};
    }

    private DeliveryException down(IOException cause) {
        return new DeliveryException(Meaning.ROUTE_DOWN, "mail folder can't be written: " + cause, cause);
    }
}
