// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;

/** Keeps who decides on slips of which supplier, by their sign-ins. Proved by the testkit's {@code ColleagueStoreContract}. */
@ProviderType
public interface ColleagueStore {

    /**
     * Notes a sign-in, in place of what was noted of the same name before, for whatever suppliers.
     *
     * @param name in small letters, at most 100 characters
     * @param decides the suppliers on whose slips they decide; none: the name is forgotten
     */
    void signedIn(String name, SupplierScope decides, Instant at);

    /** Forgets all sign-ins before this moment. */
    void forget(Instant before);

    /** The names of those who decide on slips of a supplier, or of all suppliers, and have signed in then or later: sorted, at most so many. */
    List<String> of(SupplierId supplier, Instant since, int most);

    /** Whether somebody of this name is one of them. */
    boolean knows(SupplierId supplier, String name, Instant since);
}
