// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.method.MethodId;
import org.slipway.spi.audit.AuditEntry;

/** Keeps payment methods. Proved by the testkit's {@code MethodStoreContract}. */
@ProviderType
public interface MethodStore {

    /** All methods of a supplier, by their order and then by their id. */
    MethodList methods(SupplierId supplier);

    /**
     * The methods that customers of these suppliers are offered: active ones with an account in force. A supplier without is
     * missing.
     */
    Map<SupplierId, Set<MethodId>> offered(Set<SupplierId> suppliers);

    /**
     * Who has proposed the accounts in reach that wait for another admin, by supplier and a name for each account; a supplier without is
     * missing.
     *
     * @param most so many accounts are told, by the suppliers' ids, 1 to 1,000
     */
    Map<SupplierId, List<String>> proposers(SupplierScope scope, int most);

    /**
     * Stores a method with the audit rows of what was changed, in one transaction. Its version says what it was made of: 0
     * for a method that is not there yet.
     *
     * @return false, and nothing is stored, if the method has another version by now, or its id is taken
     */
    boolean save(ManagedMethod method, List<AuditEntry> audit);

    /**
     * Removes a method with the audit row that says so, in one transaction.
     *
     * @return false, and nothing is removed, if the method has another version by now
     */
    boolean remove(ManagedMethod method, AuditEntry audit);
}
