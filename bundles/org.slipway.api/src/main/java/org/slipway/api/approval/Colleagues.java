// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who decides on slips of which supplier, as far as it has shown: no realm can be asked for its accounts in a way that all
 * realms share, so it is known from sign-ins.
 */
@ProviderType
public interface Colleagues {

    /** For so long after the last sign-in somebody counts as a colleague. */
    Duration KNOWN = Duration.ofDays(90);

    /** No more of one supplier are offered. */
    int MOST_OFFERED = 200;

    /**
     * Notes who has signed in, and on slips of whom they may decide by now; what was noted of the name before is forgotten.
     * Nobody is kept out because it can't be noted at the moment.
     */
    void signedIn(Staff staff);
}
