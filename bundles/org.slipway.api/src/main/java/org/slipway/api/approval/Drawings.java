// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.Outcome;
import org.slipway.api.slip.SlipCode;

/** Pictures of attachments that did not come: approvers may ask for another attempt. */
@ProviderType
public interface Drawings {

    /**
     * Has the attachment of a slip without a picture drawn once more, with its row in the audit trail.
     *
     * @return the slip
     */
    Outcome<SlipCode, DrawingRefusal> drawAgain(Staff staff, SlipCode slip);
}
