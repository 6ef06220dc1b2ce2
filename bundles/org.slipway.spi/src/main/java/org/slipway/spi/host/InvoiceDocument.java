// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.host;

import org.slipway.api.file.Content;

/**
 * An invoice as a document.
 *
 * @param number of the invoice, as printed
 * @param pdf at most {@link HostLedger#MOST_DOCUMENT_BYTES}
 */
public record InvoiceDocument(String number, Content pdf) {

    public InvoiceDocument {
        if (pdf.size() > HostLedger.MOST_DOCUMENT_BYTES) {
            throw new IllegalArgumentException("the document has " + pdf.size() + " bytes");
        }
    }
}
