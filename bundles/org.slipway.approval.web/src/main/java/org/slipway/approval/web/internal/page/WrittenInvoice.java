// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;
import org.slipway.approval.web.internal.page.SlipPage.Fact;
import org.slipway.web.WrittenLine;

/**
 * What is on an invoice.
 *
 * @param facts whose it is, and its dates
 * @param totals the last one is what is to be paid
 */
public record WrittenInvoice(List<Fact> facts, List<WrittenLine> lines, List<Fact> totals) {}
