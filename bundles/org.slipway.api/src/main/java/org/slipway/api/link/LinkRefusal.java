// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.link;

/** Why a portal link opens nothing. */
public enum LinkRefusal {
    /** Never issued, wrong secret, malformed or revoked: told apart nowhere. */
    UNKNOWN,
    /** Issued by us and right, but past its last day. */
    EXPIRED
}
