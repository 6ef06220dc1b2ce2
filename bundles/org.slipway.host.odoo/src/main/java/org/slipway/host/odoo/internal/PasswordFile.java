// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** The file with the password of our account, or its API key: one line, at most 1,000 bytes, for its owner only. */
final class PasswordFile {

    private static final int MOST_BYTES = 1_000;
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private PasswordFile() {}

    /** The password; why there is none is for an admin to read. */
    static String read(Path file) throws OdooException {
        try {
            if (openToOthers(file)) {
                throw denied(file + " is open to other users than its owner: run \"chmod 600 " + file + "\"");
            }
            try (InputStream content = Files.newInputStream(file)) {
                byte[] bytes = content.readNBytes(MOST_BYTES + 1);
                String password = new String(bytes, UTF_8).strip();
                if (password.isEmpty() || bytes.length > MOST_BYTES) {
                    throw denied(file + " must hold the password of the account, and nothing else");
                }
                return password;
            }
        } catch (IOException e) {
            throw denied(file + " can't be read (" + e + "): it is the passwordFile of slipway.odoo");
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

    private static OdooException denied(String why) {
        return new OdooException(OdooException.Kind.DENIED, why);
    }
}
