// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.supplier;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.Supplier;

/**
 * Suppliers as the host says they are, remembered for minutes: for names and time zones in lists of many, and while the host
 * does not answer.
 */
@ProviderType
public interface KnownSuppliers {

    /** So many are named as met. */
    int MOST_MET = 200;

    /** A supplier; empty if the host has none of this id, or does not answer and nothing is remembered. Never throws. */
    Optional<Supplier> known(SupplierId id);

    /** Whether the host says now that it has none of this id; false if it does not answer, or has one. Never throws. */
    default boolean absent(SupplierId id) {
        return false;
    }

    /** Those that were asked for since the start and are remembered, by their ids, at most {@value #MOST_MET}; the host is not asked. */
    default List<Supplier> met() {
        return List.of();
    }
}
