// SPDX-License-Identifier: Apache-2.0
package org.slipway.keyring.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The master key's file: 32 random bytes that only their owner may read, made once and never overwritten. Where the file
 * system knows no POSIX permissions, guarding the file is left to its folder.
 */
final class KeyFile {

    static final int BYTES = 32;

    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);
    private static final Set<PosixFilePermission> OWNER =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path file;
    private final SecureRandom random;

    KeyFile(Path file, SecureRandom random) {
        this.file = file.toAbsolutePath();
        this.random = random;
    }

    /**
     * The key in the file, which is made first where there is none.
     *
     * @throws UnusableKeyFileException if it can't be read or made, has another length, or others may read it
     */
    byte[] readOrCreate() {
        try {
            if (Files.notExists(file)) {
                create();
            }
            return read();
        } catch (IOException e) {
            throw new UnusableKeyFileException(
                    "The key file " + file + " can't be used (" + e + "). Check that its folder is there and that the"
                            + " user who runs Karaf may write in it, then restart the bundle org.slipway.keyring.",
                    e);
        }
    }

    /**
     * The keys from before, in files beside this one whose names go on behind a dot: {@code slipway.key.2026-11}.
     *
     * @throws UnusableKeyFileException if one of them can't be used
     */
    List<byte[]> readPrevious() {
        List<byte[]> keys = new ArrayList<>();
        try (DirectoryStream<Path> before = Files.newDirectoryStream(file.resolveSibling(""), this::isBefore)) {
            for (Path previous : before) {
                keys.add(new KeyFile(previous, random).read());
            }
            return keys;
        } catch (IOException e) {
            throw new UnusableKeyFileException("The keys from before beside " + file + " can't be read (" + e + ")", e);
        }
    }

    private boolean isBefore(Path other) {
        return other.getFileName().toString().startsWith(file.getFileName() + ".");
    }

    private byte[] read() throws IOException {
        refuseOpenToOthers();
        byte[] key;
        try (InputStream content = Files.newInputStream(file)) {
            key = content.readNBytes(BYTES + 1);
        }
        if (key.length != BYTES) {
            throw new UnusableKeyFileException("The key file " + file + " must hold " + BYTES + " bytes, but has "
                    + Files.size(file) + ". Put back the copy that was kept of it, then restart the bundle"
                    + " org.slipway.keyring.");
        }
        return key;
    }

    private void refuseOpenToOthers() throws IOException {
        if (!knowsPermissions(file)) {
            return;
        }
        Set<PosixFilePermission> beyond = EnumSet.noneOf(PosixFilePermission.class);
        beyond.addAll(Files.getPosixFilePermissions(file));
        beyond.removeAll(OWNER);
        beyond.remove(PosixFilePermission.OWNER_EXECUTE);
        if (!beyond.isEmpty()) {
            throw new UnusableKeyFileException("The key file " + file + " is open to other users than its owner. Run"
                    + " \"chmod 600 " + file + "\", then restart the bundle org.slipway.keyring. If others could have"
                    + " read it, they can sign as this site.");
        }
    }

    /** Writes a draft aside and links it into place: no reader sees half a key, and a file that is there stays. */
    private void create() throws IOException {
        Path draft = Files.createTempFile(file.resolveSibling("").toAbsolutePath(), ".slipway", ".key", ownerOnly());
        try {
            writeKey(draft);
            Files.createLink(file, draft);
            LOG.info("Made the key file {}; keep a copy of it apart from the database's", file);
        } catch (FileAlreadyExistsException e) {
            LOG.info("The key file {} was made by another node just now", file);
        } finally {
            Files.delete(draft);
        }
    }

    private void writeKey(Path draft) throws IOException {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(key);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private FileAttribute<?>[] ownerOnly() throws IOException {
        return knowsPermissions(file.resolveSibling(""))
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                : new FileAttribute<?>[0];
    }

    private static boolean knowsPermissions(Path place) throws IOException {
        return Files.getFileStore(place).supportsFileAttributeView(PosixFileAttributeView.class);
    }
}
