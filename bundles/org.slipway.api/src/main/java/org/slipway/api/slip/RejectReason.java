// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

/** The coded reasons for which a slip is rejected; the customer sees the reason in words. */
public enum RejectReason {
    /** The payment is not in the supplier's account. */
    NOT_RECEIVED,
    /** The amount received differs from the amount claimed. */
    AMOUNT_DIFFERS,
    /** More is paid than was left to pay when staff looked at it. */
    MORE_THAN_OWED,
    /** The reference number does not match the payment. */
    REFERENCE_DIFFERS,
    /** The attachment can't be read. */
    UNREADABLE,
    /** The same payment was submitted before. */
    DUPLICATE,
    /** The slip is no true proof of a payment. The customer is told in words that accuse nobody. */
    FORGED,
    /** See the note, which is required. */
    OTHER
}
