// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.link;

import java.time.Instant;
import java.util.Optional;

/**
 * A portal link as staff sees it.
 *
 * @param selector the public half, which names it
 * @param purpose what it is good for
 * @param recipient the e-mail address that it was sent to
 * @param lastUsed when it was last opened, to the hour; empty if never
 * @param revoked when it was revoked; empty while it is not
 */
public record LinkSummary(
        String selector,
        LinkPurpose purpose,
        String recipient,
        Instant issued,
        Instant expires,
        Optional<Instant> lastUsed,
        Optional<Instant> revoked) {}
