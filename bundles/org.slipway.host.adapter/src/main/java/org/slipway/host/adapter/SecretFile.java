// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** A file with the password of our account, or another secret: one line, at most 1,000 bytes, for its owner only. */
public final class SecretFile {

    private static final int MOST_BYTES = 1_000;
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private SecretFile() {}

    /** There is no secret; the message is for an admin and tells what to do. */
    public static final class NoSecretException extends Exception {

        private static final long serialVersionUID = 1L;

        private NoSecretException(String message) {
            super(message);
        }
    }

    /**
     * The secret, without blanks around it; never empty.
     *
     * @param setting what names the file: {@code passwordFile of slipway.odoo}
     */
    public static String read(Path file, String setting) throws NoSecretException {
        try {
            if (openToOthers(file)) {
                throw new NoSecretException(
                        file + " is open to other users than its owner: run \"chmod 600 " + file + "\"");
            }
            try (InputStream content = Files.newInputStream(file)) {
                byte[] bytes = content.readNBytes(MOST_BYTES + 1);
                String secret = new String(bytes, UTF_8).strip();
                if (secret.isEmpty() || bytes.length > MOST_BYTES) {
                    throw new NoSecretException(file + " must hold the password of the account, and nothing else");
                }
                return secret;
            }
        } catch (IOException e) {
            throw new NoSecretException(file + " can't be read (" + e + "): it is the " + setting);
        }
    }

    private static boolean openToOthers(Path file) throws IOException {
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) == null) {
            return false;
        }
        Set<PosixFilePermission> more = EnumSet.noneOf(PosixFilePermission.class);
        more.addAll(Files.getPosixFilePermissions(file));
        more.removeAll(OWNER);
        return !more.isEmpty();
    }
}
