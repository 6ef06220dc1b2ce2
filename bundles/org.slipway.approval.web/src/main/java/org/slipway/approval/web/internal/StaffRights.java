// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.approval.web.internal.Realm.Account;

/** Reads from the roles of an account what it may do, and for which suppliers. */
final class StaffRights {

    private static final String SUPPLIER = "slipway-supplier.";
    private static final String EVERY = SUPPLIER + "*";
    /** Longer names are nobody's. */
    static final int MAX_NAME = 100;

    /** What an account lacks. */
    enum Missing {
        /** It has none of our roles. */
        ROLE,
        /** It has no supplier. */
        SUPPLIER,
        /** It has so many suppliers that they must be granted by one role. */
        FEWER_SUPPLIERS,
        /** Its name is too long or has characters that can't be written down. */
        USABLE_NAME
    }

    private StaffRights() {}

    static Outcome<Staff, Missing> of(Account account) {
        String name = account.name();
        if (name.isBlank() || name.length() > MAX_NAME || name.chars().anyMatch(Character::isISOControl)) {
            return Outcome.refused(Missing.USABLE_NAME);
        }
        Set<Role> roles = Arrays.stream(Role.values())
                .filter(role -> account.roles().contains(role.realmName()))
                .collect(Collectors.toSet());
        if (roles.isEmpty()) {
            return Outcome.refused(Missing.ROLE);
        }
        SupplierScope scope = scope(account.roles());
        if (!scope.every() && scope.suppliers().isEmpty()) {
            return Outcome.refused(Missing.SUPPLIER);
        }
        return Outcome.accepted(new Staff(name, roles, scope));
    }

    private static SupplierScope scope(Set<String> roles) {
        if (roles.contains(EVERY)) {
            return SupplierScope.EVERY;
        }
        Set<SupplierId> suppliers = roles.stream()
                .filter(role -> role.startsWith(SUPPLIER))
                .map(role -> role.substring(SUPPLIER.length()))
                .filter(id -> id.matches("[!-~]{1,64}"))
                .map(SupplierId::new)
                .collect(Collectors.toSet());
        return new SupplierScope(false, suppliers);
    }
}
