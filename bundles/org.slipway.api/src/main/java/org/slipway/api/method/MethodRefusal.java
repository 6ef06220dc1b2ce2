// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.method;

/** Why a payment method can't be set up. */
public enum MethodRefusal {
    /** The role does not allow it, or the supplier is out of reach. */
    NOT_ALLOWED,
    /** The supplier has one with this id already. */
    ID_TAKEN,
    /** The host has no such receiving account for this supplier. */
    UNKNOWN_ACCOUNT,
    /** The payload is none of QR Ph, or its checksum is wrong. */
    UNREADABLE_QR
}
