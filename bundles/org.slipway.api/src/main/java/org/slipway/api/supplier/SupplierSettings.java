// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.supplier;

import java.time.Instant;
import java.util.Optional;
import org.slipway.api.invoice.SupplierProfile;

/**
 * What is in force for a supplier.
 *
 * @param version 0 until it was set up by staff, then one more at each change
 * @param changed who changed it last, and when; empty until it was set up by staff
 * @param configuration the name of the file, or the PID, that has set it instead; empty if none has
 */
public record SupplierSettings(
        SupplierProfile profile, long version, Optional<Change> changed, Optional<String> configuration) {

    /**
     * A change.
     *
     * @param by name of the account
     */
    public record Change(String by, Instant at) {}
}
