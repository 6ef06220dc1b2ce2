// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.host;

import org.slipway.api.SupplierId;
import org.slipway.api.file.Attachment;
import org.slipway.api.file.Content;

/**
 * A file that belongs to a receipt, such as the slip that it was posted for.
 *
 * @param receipt that was posted under this key
 * @param file what is told of it; by its SHA-256 it is the same one
 * @param content as many bytes as the file has
 */
public record ReceiptFile(SupplierId supplier, ReceiptKey receipt, Attachment file, Content content) {

    public ReceiptFile {
        if (content.size() != file.bytes()) {
            throw new IllegalArgumentException("the content has " + content.size() + " bytes, not " + file.bytes());
        }
    }
}
