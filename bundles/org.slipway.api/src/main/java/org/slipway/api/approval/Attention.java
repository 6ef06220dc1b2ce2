// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What colleagues should know of a slip before two of them do the same.
 *
 * @param assigned whose slip it is, in small letters; empty: nobody's. A hint, and no lock
 * @param viewers others who have opened its page not long ago, the first one first
 */
public record Attention(Optional<String> assigned, List<Viewer> viewers) {

    /** Nobody's, and nobody looks. */
    public static final Attention NONE = new Attention(Optional.empty(), List.of());

    public Attention {
        viewers = List.copyOf(viewers);
    }

    /**
     * Somebody who looks at a slip.
     *
     * @param name of the account
     * @param opened when its page was opened last
     */
    public record Viewer(String name, Instant opened) {}
}
