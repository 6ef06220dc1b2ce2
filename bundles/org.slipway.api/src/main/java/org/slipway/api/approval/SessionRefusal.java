// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

/** Why sessions of a colleague are not shown or ended. */
public enum SessionRefusal {
    /** Only admins of the supplier may. */
    NOT_ALLOWED,
    /** Nobody of this name is signed in for this supplier. */
    NOT_FOUND
}
