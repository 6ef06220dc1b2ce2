// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;
import org.slipway.approval.web.internal.page.SlipPage.Fact;
import org.slipway.web.Chip;
import org.slipway.web.WrittenLine;

/**
 * An invoice in the books.
 *
 * @param back the address of the books
 * @param facts whose it is, and its dates
 * @param totals the last one is what is outstanding
 */
public record BookedInvoicePage(
        Frame frame, String back, Chip state, List<Fact> facts, List<WrittenLine> lines, List<Fact> totals) {}
