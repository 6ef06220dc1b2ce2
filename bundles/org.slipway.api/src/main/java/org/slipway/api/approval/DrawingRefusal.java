// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

/** Why an attachment is not drawn again. */
public enum DrawingRefusal {
    /** No such slip in the reach of this member of staff. */
    NOT_FOUND,
    /** The role does not allow it: whoever may decide may ask. */
    NOT_ALLOWED,
    /** There is a picture. */
    DRAWN,
    /** A drawing is on its way, or has been asked for already. */
    UNDER_WAY,
    /** The attachment is no longer kept. */
    REMOVED,
    /** The virus scanner found something in the attachment. */
    INFECTED
}
