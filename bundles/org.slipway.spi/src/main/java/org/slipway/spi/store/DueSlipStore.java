// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.SupplierScope;
import org.slipway.api.slip.Slip;

/** Finds slips on hold by their reminders. Proved by the testkit's {@code DueSlipContract}. */
@ProviderType
public interface DueSlipStore {

    /**
     * The slips in reach that are on hold with a reminder on this day or before, the earliest day first, then by their codes. An
     * index serves each supplier in reach.
     *
     * @param most 1 to 200
     */
    List<Slip> due(SupplierScope scope, LocalDate day, int most);
}
