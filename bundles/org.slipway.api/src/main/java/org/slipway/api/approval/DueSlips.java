// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.SupplierId;
import org.slipway.api.slip.Slip;

/** Slips on hold whose reminder has come: they come before all others, wherever they stand in their list. */
@ProviderType
public interface DueSlips {

    /** So many are told, at most. */
    int MOST = 10;

    /**
     * Those in reach of a member of staff.
     *
     * @param today the day at the place of each supplier
     */
    Due of(Staff staff, Function<SupplierId, LocalDate> today);

    /**
     * What is due.
     *
     * @param slips on hold, each with a reminder, the earliest day first; at most {@link #MOST}
     * @param more whether there are others
     */
    record Due(List<Slip> slips, boolean more) {

        /** Nothing is due. */
        public static final Due NONE = new Due(List.of(), false);

        public Due {
            slips = List.copyOf(slips);
        }
    }
}
