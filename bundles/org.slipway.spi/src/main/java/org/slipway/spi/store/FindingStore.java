// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.slipway.api.approval.SameFile;
import org.slipway.api.approval.Scan;
import org.slipway.api.slip.SlipRef;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.outbox.Work;

/**
 * Keeps what was found out about attachments after their slips were stored; the slips and their versions stay as they
 * are. Proved by the testkit's {@code FindingStoreContract}.
 */
@ConsumerType
public interface FindingStore {

    /** Waiting from the transaction on that stored the slip with {@link Work.ScanFile}; not scanned without it. */
    Scan scan(SlipRef slip);

    /**
     * Ends the waiting, with its audit row in one transaction.
     *
     * @param scan anything but waiting
     * @return false, and nothing is stored, if the slip does not wait for a scan
     */
    boolean storeScan(SlipRef slip, Scan scan, AuditEntry audit);

    /**
     * Keeps what an attachment looks like, in place of what was kept before.
     *
     * @param sha256 of the decoded pixels, 64 lower-case hexadecimal digits
     */
    void storePixels(SlipRef slip, String sha256);

    /** The other slips of the supplier with the same bytes or the same pixels, newest first, at most 10. */
    List<SameFile> same(SlipRef slip);
}
