// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slipway.spi.host.ReceiptKey;

/**
 * What lies where in the folder of a supplier. All of it is on one file system, so that files change their folder by a rename.
 *
 * @param folder where the platform puts its exports
 */
record Places(Path folder) {

    /** What the platform is to import, and what its import acknowledges. */
    Path receipts() {
        return folder.resolve("receipts");
    }

    /** What nobody but us has to touch. */
    Path own() {
        return folder.resolve(".slipway");
    }

    Path lock() {
        return own().resolve("lock");
    }

    /** The invoices of the last export that was taken. */
    Path books() {
        return own().resolve("invoices.csv");
    }

    /** How far the announcement of new invoices has got. */
    Path announced() {
        return own().resolve("announced.csv");
    }

    /** One file for each receipt that was ever handed over. */
    Path records() {
        return own().resolve("receipts");
    }

    Path record(ReceiptKey key) {
        return records().resolve(key + ".csv");
    }

    /** Receipts that are written and not handed over yet. */
    Path outgoing() {
        return own().resolve("outgoing");
    }

    Path outgoing(ReceiptKey key) {
        return outgoing().resolve(key + ".csv");
    }

    Path receipt(ReceiptKey key) {
        return receipts().resolve(key + ".csv");
    }

    /** Acknowledgements that were taken. */
    Path acknowledged() {
        return own().resolve("acknowledged");
    }

    /** Makes our own folders, if that for receipts is there: where a mount is away, we don't begin anew on what is below it. */
    void make() throws IOException {
        if (!Files.isDirectory(receipts())) {
            throw new IOException(receipts() + " is no folder: make it, or mount " + folder);
        }
        for (Path made : new Path[] {own(), records(), outgoing(), acknowledged()}) {
            Files.createDirectories(made);
        }
    }
}
