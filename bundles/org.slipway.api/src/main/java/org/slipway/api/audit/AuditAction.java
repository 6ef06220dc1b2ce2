// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.audit;

/** The things that the audit trail records. */
public enum AuditAction {
    INVOICE_NOTIFIED,
    LINK_ISSUED,
    LINK_REVOKED,
    /** All links of a supplier were revoked. */
    LINKS_REVOKED,
    LINK_RENEWED,
    /** A link was taken back before its mail had left the house. */
    LINK_DISCARDED,
    /** A payment method was set up by one: in trails of before. */
    METHOD_SET_UP,
    /** An account for payments waits for a second admin. */
    METHOD_PROPOSED,
    METHOD_CONFIRMED,
    /** An account that was proposed was given up. */
    METHOD_DISCARDED,
    /** How a payment method is shown was changed. */
    METHOD_CHANGED,
    METHOD_SWITCHED_OFF,
    /** The settings of a supplier were changed by its staff. */
    SUPPLIER_CHANGED,
    /** The books of a supplier were opened in the embedded ledger. */
    BOOKS_OPENED,
    /** An account that money arrives on was added to the books. */
    ACCOUNT_ADDED,
    CUSTOMER_ADDED,
    /** Name or address of a customer were corrected in the books. */
    CUSTOMER_CORRECTED,
    /** An invoice was entered into the books. */
    INVOICE_ENTERED,
    INVOICE_CANCELLED,
    SLIP_SUBMITTED,
    /** Staff entered a slip on a customer's behalf. */
    SLIP_ENTERED,
    FILE_SCANNED,
    /** The attachment of a withdrawn slip was removed, with its pictures. */
    FILE_REMOVED,
    /** Staff asked for another drawing of an attachment without a picture. */
    PICTURE_ORDERED,
    /** One of two approvers has approved. */
    SLIP_FIRST_APPROVED,
    SLIP_APPROVED,
    SLIP_REJECTED,
    SLIP_HELD,
    SLIP_RELEASED,
    SLIP_WITHDRAWN,
    /** A slip was made somebody's among colleagues: the detail says whose. */
    SLIP_ASSIGNED,
    /** A slip was made nobody's again. */
    SLIP_UNASSIGNED,
    /** A rejection, a hold or a first approval was taken back at once by whoever had decided. */
    DECISION_UNDONE,
    /** An approval was taken back at once by whoever had approved. */
    APPROVAL_UNDONE,
    RECEIPT_POSTED,
    RECEIPT_REFUSED,
    /** A person has said that the ledger has a receipt: the detail says why. */
    RECEIPT_SETTLED,
    /** A person has given a posting up: the detail says why. */
    RECEIPT_GIVEN_UP,
    /** An admin had slips and ledger compared. */
    COMPARISON_ORDERED,
    /** Slips and ledger were found to differ. */
    DIFFERENCE_FOUND,
    /** A difference that was found before is not there any more. */
    DIFFERENCE_GONE,
    /** A person has made work due again. */
    WORK_REOPENED,
    /** A person has made work due again, and is sure that nothing of it has happened. */
    WORK_SETTLED,
    /** A person has given work up. */
    WORK_DISCARDED,
    /** All sessions of a member of staff were ended, by themselves or by an admin. */
    SESSIONS_ENDED,
    /** The trail goes on under another key: written by the trail itself, about the rows before. */
    KEY_CHANGED
}
