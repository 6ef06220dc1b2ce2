// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.books;

import java.time.Instant;
import java.util.Optional;
import org.slipway.api.invoice.InvoiceSummary;

/**
 * An invoice in the books.
 *
 * @param sent when staff last had it mailed from the books; empty if it never did
 */
public record BookedInvoice(InvoiceSummary invoice, Optional<Instant> sent) {}
