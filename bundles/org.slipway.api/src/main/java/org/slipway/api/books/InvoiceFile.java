// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.books;

import java.util.List;
import org.slipway.api.invoice.InvoiceSummary;

/**
 * What is in a file of invoices. The file is CSV as RFC 4180 has it: commas, double quotes, UTF-8 with or without a mark at its
 * beginning, at most {@value #MAX_BYTES} bytes. Its first line names the columns by {@link BookField#wireName()}, in any order:
 * number, customer, issued, due, description, quantity, unitPrice and taxPercent, and if wanted customerName and customerEmail,
 * which are looked at for customers that the books don't have yet. Every other line is a line of an invoice; those with one
 * number are one invoice, and its other columns but for the line's are the same in all of them.
 *
 * @param added invoices that the books don't have yet, as the file has them
 * @param known how many invoices are in the books already, exactly as in the file
 * @param faults the first {@value #MOST_FAULTS}, by line; a file with any is not imported at all
 */
public record InvoiceFile(List<InvoiceSummary> added, int known, List<RowFault> faults) {

    /** The largest file. */
    public static final int MAX_BYTES = 100_000;

    /** The most lines, the first one not counted. */
    public static final int MAX_ROWS = 1_000;

    /** So many problems are told. */
    public static final int MOST_FAULTS = 100;

    public InvoiceFile {
        added = List.copyOf(added);
        faults = List.copyOf(faults);
    }

    /** A file that is wrong. */
    public static InvoiceFile wrong(List<RowFault> faults) {
        return new InvoiceFile(List.of(), 0, faults.subList(0, Math.min(MOST_FAULTS, faults.size())));
    }
}
