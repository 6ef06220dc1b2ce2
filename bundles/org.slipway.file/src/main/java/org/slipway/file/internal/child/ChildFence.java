// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.child;

import java.io.File;
import java.io.FilePermission;
import java.net.SocketPermission;
import java.nio.file.Path;
import java.security.Permission;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a child may not do, whoever asks inside: use the network, start programs, write files, or read any but those of Java,
 * its own class path, and fonts. A Java that knows no such fence any more (24 and later) leaves it at the limits of its process.
 */
@SuppressWarnings("removal")
public final class ChildFence extends SecurityManager {

    private static final List<String> SHARED =
            List.of("/dev/random", "/dev/urandom", "/etc/localtime", "/etc/timezone");

    private final List<Path> readable;

    private ChildFence() {
        this.readable = Stream.concat(
                        Stream.of(System.getProperty("java.home")),
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)))
                .map(place -> Path.of(place).toAbsolutePath().normalize())
                .toList();
    }

    /** Closes it for good. */
    public static void close() {
        try {
            System.setSecurityManager(new ChildFence());
        } catch (UnsupportedOperationException e) {
            System.err.println("this Java has no fence");
        }
    }

    @Override
    public void checkPermission(Permission permission) {
        boolean kept = permission instanceof SocketPermission
                || permission.getName().equals("setSecurityManager")
                || (permission instanceof FilePermission && !readable(permission));
        if (kept) {
            throw new SecurityException("not in here: " + permission.getName());
        }
    }

    @Override
    public void checkPermission(Permission permission, Object context) {
        checkPermission(permission);
    }

    private boolean readable(Permission file) {
        if (!file.getActions().equals("read")) {
            return false;
        }
        if (SHARED.contains(file.getName())) {
            return true;
        }
        Path path = Path.of(file.getName()).toAbsolutePath().normalize();
        return readable.stream().anyMatch(path::startsWith) || ofFonts(path);
    }

    /** By the names that systems give to such folders. */
    private static boolean ofFonts(Path path) {
        for (Path part : path) {
            if (part.toString().toLowerCase(Locale.ROOT).matches("\\.?fonts?|fontconfig|font")) {
                return true;
            }
        }
        return false;
    }
}
