// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** The steps that change a disk. Each is done and durable when it returns, or throws and may have been done. */
interface Disk {

    /** Writes a file whole, over what was there, and forces it to the disk. */
    void write(Path file, Content content) throws IOException;

    /** Renames a file, over what was there, in one step. */
    void move(Path from, Path to) throws IOException;

    /** Forces the names in a folder to the disk. */
    void force(Path folder) throws IOException;

    /** Removes a file, if it is there. */
    void delete(Path file) throws IOException;

    /** What a file is to hold. */
    @FunctionalInterface
    interface Content {

        /** Writes it. */
        void to(OutputStream out) throws IOException;
    }

    /** Puts a file in the place of another: whoever looks sees all of the one or all of the other, after a crash, too. */
    default void replace(Path file, Content content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        write(part, content);
        move(part, file);
        force(file.resolveSibling("."));
    }
}
