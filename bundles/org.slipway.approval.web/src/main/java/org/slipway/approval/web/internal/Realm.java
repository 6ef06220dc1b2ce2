// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.Optional;
import java.util.Set;

/** Where the accounts of staff are. */
interface Realm {

    /** The account; empty if name or password is wrong, told apart nowhere. */
    Optional<Account> authenticate(String name, String password);

    /** What the realm says of an account now, without its password. */
    Told tell(String name);

    /**
     * What a realm tells without a password.
     *
     * @param asked false where it can't be asked so
     * @param account empty if there is none of this name any more, or the realm can't be asked
     */
    record Told(boolean asked, Optional<Account> account) {

        /** Of a realm that can't be asked. */
        static final Told NOTHING = new Told(false, Optional.empty());
    }

    /**
     * An account.
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
