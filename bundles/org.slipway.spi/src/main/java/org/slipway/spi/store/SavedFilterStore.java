// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.approval.SavedFilter;

/** Keeps the filters of staff. Proved by the testkit's {@code SavedFilterStoreContract}. */
@ProviderType
public interface SavedFilterStore {

    /** Somebody's filters, by name. */
    List<SavedFilter> of(Owner owner);

    /**
     * Stores a filter in place of the one of the same name.
     *
     * @param most so many may be there with it
     * @return false, and nothing is stored, if there are so many others
     */
    boolean save(Owner owner, SavedFilter filter, int most);

    /** Removes a filter; nothing if there is none of this name. */
    void remove(Owner owner, String name);

    /**
     * Whose filters they are.
     *
     * @param scope stands for the suppliers in reach, 1 to 70 characters
     * @param staff name of the account, 1 to 100 characters
     */
    record Owner(String scope, String staff) {}
}
