// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.invoice;

import java.time.Instant;
import java.util.Optional;

/**
 * Why an invoice is not mailed.
 *
 * @param until when it can be mailed again; only where there were too many
 */
public record NotificationRefused(NotificationRefusal reason, Optional<Instant> until) {

    /** For another reason than that there were too many. */
    public NotificationRefused(NotificationRefusal reason) {
        this(reason, Optional.empty());
    }
}
