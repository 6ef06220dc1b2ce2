// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

/**
 * How a slip stands.
 *
 * @param version counted up with each change
 */
public record SlipStanding(SlipCode code, long version, SlipStatus status) {

    /** Of a slip that was read. */
    public static SlipStanding of(Slip slip) {
        return new SlipStanding(slip.code(), slip.version(), slip.status());
    }
}
