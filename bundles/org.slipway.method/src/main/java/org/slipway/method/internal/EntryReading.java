// SPDX-License-Identifier: Apache-2.0
package org.slipway.method.internal;

import java.util.List;
import org.slipway.api.Outcome;
import org.slipway.api.method.MethodAccount;
import org.slipway.api.method.MethodEntry;
import org.slipway.api.method.MethodFault;
import org.slipway.api.method.MethodPresentation;

/**
 * A payment method as it was read from what was typed.
 *
 * @param active whether customers are to be offered it
 */
record EntryReading(MethodPresentation presentation, MethodAccount account, boolean active) {

    /** Reads all fields, and says of each what is wrong with it. */
    static Outcome<EntryReading, List<MethodFault>> of(MethodEntry entry) {
        return new EntryReader(entry).read();
    }
}
