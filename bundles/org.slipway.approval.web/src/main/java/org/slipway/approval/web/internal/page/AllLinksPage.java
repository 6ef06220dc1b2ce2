// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;

/**
 * The form that ends all portal links of a supplier.
 *
 * @param notices what became of the last step
 * @param reason what was typed
 * @param problem what was wrong with it; empty if nothing was
 */
public record AllLinksPage(
        Frame frame, String supplier, List<SlipPage.Notice> notices, String reason, String problem) {}
