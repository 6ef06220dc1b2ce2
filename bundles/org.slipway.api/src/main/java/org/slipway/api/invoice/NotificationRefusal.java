// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.invoice;

/** Why no link or notification can be made for an invoice. */
public enum NotificationRefusal {
    /** The role does not allow it. */
    NOT_ALLOWED,
    /** The host knows no such invoice. */
    UNKNOWN_INVOICE,
    /** The customer has no e-mail address on file. */
    NO_ADDRESS,
    /** Paid or cancelled: there is nothing to review and pay. */
    NOT_PAYABLE,
    /** Who asks has had many mailed within the hour. */
    TOO_MANY_BY_STAFF,
    /** The invoice was mailed often within a day. */
    TOO_MANY_OF_INVOICE
}
