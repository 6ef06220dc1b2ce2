// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import java.util.Optional;
import org.slipway.api.link.PortalVisit;

/**
 * The request to submit a slip for the invoice of a visit.
 *
 * @param replaces the rejected slip that this one is to stand for; passed over if it is none of the visit's invoice, is
 *     not rejected, or another one stands for it already
 */
public record SubmitSlip(
        PortalVisit visit, SubmissionKey key, SlipEntry entry, Upload attachment, Optional<SlipCode> replaces) {}
