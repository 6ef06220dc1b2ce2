// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.util.List;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.outbox.Work;

/**
 * A change of a slip's state.
 *
 * @param slip as it was read: its version must still be the stored one
 * @param allocation what happens to the invoice's reserved amount
 * @param audit written in the same transaction
 * @param work put into the outbox in the same transaction
 */
public record SlipTransition(Slip slip, SlipState next, AllocationStep allocation, AuditEntry audit, List<Work> work) {

    public SlipTransition {
        work = List.copyOf(work);
    }
}
