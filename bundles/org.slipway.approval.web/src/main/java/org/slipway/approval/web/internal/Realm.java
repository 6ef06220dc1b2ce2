// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.Optional;
import java.util.Set;

/** Where the accounts of staff are. */
interface Realm {

    /** The account; empty if name or password is wrong, told apart nowhere. */
    Optional<Account> authenticate(String name, String password);

    /**
     * An account that signed in.
     *
     * @param name as the realm spells it
     * @param roles all that the realm grants, ours and others
     */
    record Account(String name, Set<String> roles) {
        public Account {
            roles = Set.copyOf(roles);
        }
    }
}
