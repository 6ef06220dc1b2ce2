// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.link;

/** Why staff's decision on a portal link was not carried out. */
public enum LinkDecisionRefusal {
    /** The role does not allow it. */
    NOT_ALLOWED,
    /** No such link, or it is out of reach. */
    NOT_FOUND,
    /** It was revoked before. */
    REVOKED_BEFORE,
    /** A reason must be given. */
    REASON_MISSING,
    /** The reason is longer than 200 characters. */
    REASON_TOO_LONG
}
