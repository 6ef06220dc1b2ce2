// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.audit;

/** Whether a chain of audit rows is whole. */
public sealed interface AuditVerdict {

    /**
     * Every row is as it was written, and none is missing.
     *
     * @param rows how many there are
     */
    record Whole(long rows) implements AuditVerdict {}

    /**
     * A row was changed, removed or put in.
     *
     * @param row the number of the first one that does not fit, from 1
     */
    record Broken(long row) implements AuditVerdict {}
}
