// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation;

/** A process ends here: whatever would have come next on its stack does not happen. */
final class Crash extends Error {

    private static final long serialVersionUID = 1;

    Crash() {
        super("the process has ended", null, false, false);
    }
}
