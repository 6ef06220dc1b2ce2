// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.operation;

/** What is known of the attempts that were made at a piece of work. */
public enum AttemptEnd {

    /** None was made yet. */
    NONE,

    /** Surely nothing happened: the other side was out of reach. */
    NOT_SENT,

    /** The other side has refused for now; surely nothing happened. */
    REFUSED,

    /** One of them may have happened: it was cut off, or its answer was lost. Stays until the work is done. */
    UNKNOWN
}
