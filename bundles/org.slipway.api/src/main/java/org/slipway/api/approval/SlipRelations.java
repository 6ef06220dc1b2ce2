// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.slip.Slip;

/** Shows staff what has to do with a slip: a claim that one approver has refused is not shopped to the next. */
@ProviderType
public interface SlipRelations {

    /** What has to do with a slip; empty if the slip is out of reach. No host is asked. */
    Optional<RelatedSlips> of(Staff staff, Slip slip);
}
