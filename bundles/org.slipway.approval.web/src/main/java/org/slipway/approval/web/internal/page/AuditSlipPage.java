// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;
import org.slipway.web.Chip;

/**
 * What the audit trail says of a slip, beside what the data says.
 *
 * @param back where the trail is
 */
public record AuditSlipPage(Frame frame, String back, Slip slip, SlipPage.Notice verdict, List<Line> lines) {

    /** The slip, with its status as the data has it. */
    public record Slip(String code, String url, String supplier, Chip status) {}

    /**
     * A step.
     *
     * @param found whether both say the same
     * @param differences in what they differ; often none
     */
    public record Line(Said trail, Said data, Chip found, List<String> differences) {}

    /** What one of them says of it; texts are empty where it says nothing. */
    public record Said(String what, String who, String when) {}
}
