// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.supplier;

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

    /** A supplier; empty if the host has none of this id, or does not answer and nothing is remembered. Never throws. */
    Optional<Supplier> known(SupplierId id);
}
