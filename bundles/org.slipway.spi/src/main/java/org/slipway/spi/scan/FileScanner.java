// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.scan;

import org.osgi.annotation.versioning.ConsumerType;
import org.slipway.api.UnavailableException;
import org.slipway.api.file.Content;

/**
 * Looks for viruses. Register one as a service, and from then on every slip waits for its verdict. Proved by the testkit's
 * {@code FileScannerContract}.
 */
@ConsumerType
public interface FileScanner {

    /**
     * Looks at a file, reading it piece by piece; may be asked for several files at once. Answers within a stated time.
     *
     * @throws UnavailableException if there is no verdict: the scanner is down, too slow, or does not take the file. It is
     *     asked again later.
     */
    ScanVerdict scan(Content file);
}
