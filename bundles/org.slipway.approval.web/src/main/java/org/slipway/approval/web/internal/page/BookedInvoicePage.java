// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;
import org.slipway.api.InvoiceRef;
import org.slipway.web.Chip;

/**
 * An invoice in the books.
 *
 * @param back the address of the books
 * @param cancel the address of the form to cancel it; empty where it can't be
 */
public record BookedInvoicePage(
        Frame frame,
        String back,
        InvoiceRef ref,
        List<Chip> states,
        BooksPage.Mailing mailing,
        String cancel,
        WrittenInvoice invoice) {}
