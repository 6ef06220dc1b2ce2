// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.util.List;
import org.slipway.api.slip.Content;
import org.slipway.api.slip.Slip;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.outbox.Work;

/**
 * A slip to be stored.
 *
 * @param slip pending, of version 0
 * @param content the attachment's bytes, as many as the attachment says
 * @param audit written in the same transaction
 * @param work put into the outbox in the same transaction
 */
public record NewSlip(Submission submission, Slip slip, Content content, AuditEntry audit, List<Work> work) {

    public NewSlip {
        work = List.copyOf(work);
    }
}
