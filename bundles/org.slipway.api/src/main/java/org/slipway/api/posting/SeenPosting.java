// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.posting;

import org.slipway.api.operation.OpenWork;
import org.slipway.api.operation.WorkRef;

/**
 * The order to post a receipt, as a person has seen it: what is decided holds for that, and for nothing that was tried since.
 *
 * @param attempts how many were made by then
 */
public record SeenPosting(WorkRef ref, int attempts) {

    /** As it stands now. */
    public static SeenPosting of(OpenWork work) {
        return new SeenPosting(work.ref(), work.progress().attempts());
    }

    /** Whether this is the order, and nothing was tried since. */
    public boolean still(OpenWork work) {
        return equals(of(work));
    }
}
