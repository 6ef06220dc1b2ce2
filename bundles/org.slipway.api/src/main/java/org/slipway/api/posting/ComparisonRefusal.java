// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.posting;

/** Why a comparison is not shown or begun. */
public enum ComparisonRefusal {
    /** The role does not allow it, or the supplier is out of reach. */
    NOT_ALLOWED,
    /** The host can't list its receipts. */
    NOT_POSSIBLE,
    /** One is under way. */
    UNDER_WAY,
    /** Not a number of days from 1 to 366. */
    DAYS_OUT_OF_RANGE
}
