// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.work.Work;

/** Orders the mails that people ask for, within limits. Proved by the testkit's {@code MailOrderContract}. */
@ProviderType
public interface MailOrders {

    /**
     * Orders a mail about an invoice, due at once, with its audit row, and counts it for who asks and for the invoice, in one
     * transaction. If the same mail waits already and was not begun, nothing is ordered or counted.
     *
     * @param audit says by whom and when
     * @return why nothing was ordered; empty if the mail waits now
     */
    Optional<MailLimits.Reached> order(Work mail, AuditEntry audit, MailLimits limits);
}
