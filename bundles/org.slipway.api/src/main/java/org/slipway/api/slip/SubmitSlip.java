// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import java.util.Locale;
import java.util.Optional;
import org.slipway.api.file.Upload;
import org.slipway.api.link.PortalVisit;

/**
 * The request to submit a slip for the invoice of a visit.
 *
 * @param replaces the rejected slip that this one is to stand for; passed over if it is none of the visit's invoice, is
 *     not rejected, or another one stands for it already
 * @param language that the customer reads: news of the slip are written in it; empty if it is not known
 */
public record SubmitSlip(
        PortalVisit visit,
        SubmissionKey key,
        SlipEntry entry,
        Upload attachment,
        Optional<SlipCode> replaces,
        Optional<Locale> language) {

    /** Of a customer whose language is not known. */
    public SubmitSlip(
            PortalVisit visit, SubmissionKey key, SlipEntry entry, Upload attachment, Optional<SlipCode> replaces) {
        this(visit, key, entry, attachment, replaces, Optional.empty());
    }
}
