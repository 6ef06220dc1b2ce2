// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal.route;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the mail server is and how it is spoken to. */
public record SmtpSettings(Server server, StartTls startTls, Account account, Timeouts timeouts) {

    /** Whether the connection is encrypted. */
    public enum StartTls {
        /** Never, not even for a password. */
        NONE,
        /** Where the server offers it; a password is never sent without it. */
        OPTIONAL,
        /** Always; no mail goes out without it. */
        REQUIRED
    }

    /** The mail server. */
    public record Server(String host, int port) {}

    /**
     * Who signs in.
     *
     * @param user empty: nobody signs in
     * @param passwordFile is read at every connection, so that the password can be changed; goes before {@code password}
     */
    public record Account(String user, Optional<Path> passwordFile, String password) {

        String currentPassword() throws IOException {
            return passwordFile.isPresent()
                    ? Files.readString(passwordFile.get()).strip()
                    : password;
        }

        /** Leaves the password out. */
        @Override
        public String toString() {
            return "Account[" + user + "]";
        }
    }

    /** How long to wait for the server, in milliseconds. */
    public record Timeouts(int connectMillis, int readMillis, int writeMillis) {}

    boolean signsIn() {
        return !account.user().isEmpty();
    }

    boolean needsTls() {
        return startTls == StartTls.REQUIRED || (startTls == StartTls.OPTIONAL && signsIn());
    }
}
