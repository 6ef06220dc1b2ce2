// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.audit;

/** The things that the audit trail records. */
public enum AuditAction {
    INVOICE_NOTIFIED,
    LINK_ISSUED,
    LINK_REVOKED,
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
    RECEIPT_REFUSED
}
