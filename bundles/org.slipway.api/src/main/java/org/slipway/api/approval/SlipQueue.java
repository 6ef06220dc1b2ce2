// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import org.osgi.annotation.versioning.ProviderType;

/** The lists of slips that staff works on. Staff reaches the slips of its suppliers only; all others do not exist for it. */
@ProviderType
public interface SlipQueue {

    /** Slips a page. */
    int PAGE_SIZE = 50;

    /** So many slips are looked at for one page of a filtered list, at most. */
    int MOST_EXAMINED = 1_000;

    /** A page of a list. */
    QueuePage page(Staff staff, QueueRequest request);
}
