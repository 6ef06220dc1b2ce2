// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.slipway.api.UnavailableException;
import org.slipway.api.file.Attachment;
import org.slipway.api.file.Content;
import org.slipway.api.slip.Slip;
import org.slipway.spi.host.ReceiptFile;
import org.slipway.spi.store.FileStore;
import org.slipway.spi.store.StoredFile;

/** The file of a slip in memory, so that no store is kept waiting while a host takes its time. Uploads bound its size. */
final class SlipFile implements Content {

    private final byte[] bytes;

    private SlipFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Under a name that tells the slip, such as {@code PS-7KQ4-M2.jpg}: nothing that a customer has typed. */
    static ReceiptFile read(Slip slip, StoredFile stored, FileStore files) {
        Attachment submitted = slip.attachment();
        String name = slip.code() + "." + submitted.type().extension();
        return new ReceiptFile(
                slip.ref().supplier(),
                Receipts.key(slip),
                new Attachment(name, submitted.type(), submitted.bytes(), submitted.sha256()),
                new SlipFile(bytes(stored, files)));
    }

    private static byte[] bytes(StoredFile stored, FileStore files) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.toIntExact(stored.bytes()));
            files.copy(stored, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UnavailableException("file store", e);
        }
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
