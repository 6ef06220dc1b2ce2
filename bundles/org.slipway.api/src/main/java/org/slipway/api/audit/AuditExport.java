// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.audit;

import java.io.IOException;

/** Rows to be written out, read as they are taken: never more than a page of them is in memory. */
public interface AuditExport {

    /** The most rows of one export. */
    int MOST_ROWS = 100_000;

    /** Who takes the rows. */
    @FunctionalInterface
    interface Sink {

        /** Takes one. */
        void take(AuditRecord row) throws IOException;
    }

    /**
     * Hands out the rows, the newest first.
     *
     * @return whether these were all; false after {@link #MOST_ROWS}
     * @throws IOException what the sink throws
     */
    boolean writeTo(Sink sink) throws IOException;
}
