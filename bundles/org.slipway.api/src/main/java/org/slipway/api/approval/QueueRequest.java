// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import java.util.Optional;
import org.slipway.api.slip.SlipCode;

/**
 * Asks for a page of a list.
 *
 * @param after where the page before ended; empty: the first page
 */
public record QueueRequest(QueueView view, QueueFilter filter, Optional<SlipCode> after) {

    /** The first page of a list, all of it. */
    public static QueueRequest of(QueueView view) {
        return new QueueRequest(view, QueueFilter.NONE, Optional.empty());
    }
}
