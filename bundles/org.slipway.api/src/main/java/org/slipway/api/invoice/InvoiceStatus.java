// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.invoice;

/** What the host says of an invoice. */
public enum InvoiceStatus {
    /** Something is owed. */
    OPEN,
    /** Nothing is owed any more. */
    PAID,
    /** Withdrawn by the supplier; not to be paid. */
    CANCELLED
}
