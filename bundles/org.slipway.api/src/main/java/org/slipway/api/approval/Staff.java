// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import java.util.Set;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.internal.Require;

/**
 * A signed-in member of supplier staff.
 *
 * @param name of the account in the host's realm, 1 to 100 characters
 * @param roles none of them: may see nothing
 * @param scope the suppliers whose slips are in reach
 */
public record Staff(String name, Set<Role> roles, SupplierScope scope) {

    public Staff {
        Require.text(name, 100, "staff name");
        roles = Set.copyOf(roles);
    }

    /** Whether slips may be seen. */
    public boolean maySee() {
        return !roles.isEmpty();
    }

    /** Whether slips may be approved and rejected. */
    public boolean mayDecide() {
        return roles.contains(Role.APPROVER);
    }

    /** Whether slips of this supplier may be entered on behalf of its customers: by who may decide on others of it. */
    public boolean mayEnter(SupplierId supplier) {
        return mayDecide() && scope.reaches(supplier);
    }

    /** Whether payment methods and settings may be set up, of some supplier at least. */
    public boolean maySetUp() {
        return roles.contains(Role.ADMIN);
    }

    /** Whether payment methods and settings of this supplier may be set up. */
    public boolean maySetUp(SupplierId supplier) {
        return maySetUp() && scope.reaches(supplier);
    }

    /** Whether work that waits or is set aside may be decided on. */
    public boolean mayOperate() {
        return roles.contains(Role.APPROVER) || roles.contains(Role.ADMIN);
    }
}
