// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

/** The coded reasons for which a customer pays less than is due. */
public enum ShortReason {
    /** The rest follows with a later payment. */
    PART_PAYMENT,

    /** The bank or wallet has kept a fee. */
    BANK_FEE,

    /** Tax was withheld; the certificate follows. */
    WITHHOLDING_TAX,

    /** The customer disputes some of what is invoiced. */
    DISPUTED,

    /** See the note, which is required. */
    OTHER,

    /** Nobody has chosen any of these. */
    NOT_SAID
}
