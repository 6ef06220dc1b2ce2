// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;
import org.slipway.web.Chip;

/**
 * An invoice in the books.
 *
 * @param back the address of the books
 */
public record BookedInvoicePage(Frame frame, String back, List<Chip> states, WrittenInvoice invoice) {}
