// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.util.Set;
import org.slipway.api.invoice.InvoiceStatus;

/**
 * What the platform's exports are like.
 *
 * @param cancelled words in the column of the status that mean a cancelled invoice, in small letters
 * @param full whether an export holds all invoices, so that one that is missing is gone
 * @param gone what an invoice is that is missing from a full export: paid or cancelled
 */
record ExportForm(
        TextForm text,
        ColumnNames<InvoiceField> columns,
        Set<String> cancelled,
        boolean full,
        InvoiceStatus gone,
        Limits limits) {

    ExportForm {
        cancelled = Set.copyOf(cancelled);
    }

    /**
     * What is too much.
     *
     * @param goneAtOnce percent of the payable invoices that may be missing from one export
     * @param lineEnd whether the last line has to end like the others, as a sign that the file is whole
     */
    record Limits(long bytes, int rows, int goneAtOnce, boolean lineEnd) {}
}
