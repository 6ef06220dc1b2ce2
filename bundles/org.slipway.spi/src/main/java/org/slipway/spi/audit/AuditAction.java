// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.audit;

/** The things that the audit trail records. */
public enum AuditAction {
    INVOICE_NOTIFIED,
    LINK_ISSUED,
    LINK_REVOKED,
    LINKS_REVOKED,
    LINK_RENEWED,
    METHOD_SET_UP,
    SLIP_SUBMITTED,
    FILE_SCANNED,
    SLIP_APPROVED,
    SLIP_REJECTED,
    SLIP_HELD,
    SLIP_RELEASED,
    SLIP_WITHDRAWN,
    RECEIPT_POSTED,
    RECEIPT_REFUSED,

    /** The trail goes on under another key: written by the trail itself, about the rows before. */
    KEY_CHANGED
}
