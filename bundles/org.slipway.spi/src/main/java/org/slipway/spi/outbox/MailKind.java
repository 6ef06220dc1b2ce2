// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.outbox;

/** The news of a slip that are mailed to the customer. */
public enum MailKind {
    SUBMITTED,
    APPROVED,
    REJECTED,
    ON_HOLD,
    POSTED,
    WITHDRAWN
}
