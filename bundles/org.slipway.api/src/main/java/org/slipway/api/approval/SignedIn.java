// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import java.time.Instant;
import org.slipway.api.SupplierScope;
import org.slipway.api.internal.Require;

/**
 * A session of a member of staff.
 *
 * @param session tells it from every other: a secret of 22 to 40 characters
 * @param name of the account, as the realm spells it, 1 to 100 characters
 * @param scope the suppliers that were in reach when it began
 * @param ends when it is over at the latest
 */
public record SignedIn(String session, String name, SupplierScope scope, Instant begun, Instant ends) {

    public SignedIn {
        Require.text(session, 40, "session");
        Require.text(name, 100, "staff name");
    }
}
