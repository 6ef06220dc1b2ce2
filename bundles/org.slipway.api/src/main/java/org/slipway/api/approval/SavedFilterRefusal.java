// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

/** Why a filter was not kept. */
public enum SavedFilterRefusal {
    /** There is nothing that this member of staff may see. */
    NOT_ALLOWED,
    /** A filter needs a name. */
    NAME_MISSING,
    /** The name is longer than {@link SavedFilter#LONGEST_NAME} characters. */
    NAME_TOO_LONG,
    /** The filter itself is too long to be kept. */
    FILTER_TOO_LONG,
    /** {@link SavedFilters#MOST} are kept already. */
    TOO_MANY
}
