// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.SupplierScope;
import org.slipway.api.check.CheckLevel;
import org.slipway.api.check.SlipChecks;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipRef;

/**
 * Keeps what checks said of slips, and what they compare them by; the slips and their versions stay as they are. Proved by
 * the testkit's {@code CheckStoreContract}.
 */
@ProviderType
public interface CheckStore {

    /** What the checks said last. */
    SlipChecks latest(SlipRef slip);

    /** Keeps what the checks said by now. What they said before is kept too, for those who look into a decision. */
    void store(SlipRef slip, SlipChecks checks);

    /** The worst level of each of some slips in reach, by one statement; one that is still to be checked is missing. */
    Map<SlipCode, CheckLevel> worst(SupplierScope scope, Set<SlipCode> slips);

    /**
     * Keeps by what the reference of a slip is found, in place of what was kept before.
     *
     * @param key 1 to 200 characters
     */
    void storeReference(SlipRef slip, ReferenceKey key);

    /** The other slips of the supplier with this reference, newest first, at most 10. */
    List<SlipCode> sameReference(SlipRef slip, ReferenceKey key);

    /** What the customer of a slip did before it. */
    CustomerPast past(SlipRef slip);

    /**
     * By what references are compared.
     *
     * @param account the host's id of the receiving account
     * @param key what is left of the reference when everything is dropped that a reader would not notice, 1 to 200 characters
     */
    record ReferenceKey(String account, String key) {}

    /**
     * What a customer did before a slip.
     *
     * @param slipsInADay how many slips of the customer were submitted in the 24 hours up to this one, itself included
     * @param paidBefore whether an earlier slip of the customer was approved
     */
    record CustomerPast(int slipsInADay, boolean paidBefore) {}
}
