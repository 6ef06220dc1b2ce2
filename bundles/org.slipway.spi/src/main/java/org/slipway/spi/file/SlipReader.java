// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.file;

import java.time.Duration;
import org.osgi.annotation.versioning.ConsumerType;
import org.slipway.api.file.FileType;

/**
 * Reads amount, reference, date and payee from the file of a slip. Register one as a service: what it reads is compared with
 * what was typed, off the request, and shown beside it; without one nothing is shown. It is a hint to the approver and
 * decides nothing. The file is hostile until proven otherwise.
 */
@ConsumerType
public interface SlipReader {

    /** What takes longer is not waited for. */
    Duration BUDGET = Duration.ofSeconds(20);

    /**
     * Reads a file, one at a time; the same file gives the same answer.
     *
     * @param original its bytes as they were uploaded
     */
    ReadSlip read(FileType type, byte[] original);
}
