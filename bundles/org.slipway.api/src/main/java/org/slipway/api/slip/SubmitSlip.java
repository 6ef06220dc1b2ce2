// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import org.slipway.api.link.PortalVisit;

/** The request to submit a slip for the invoice of a visit. */
public record SubmitSlip(PortalVisit visit, SubmissionKey key, SlipEntry entry, Upload attachment) {}
