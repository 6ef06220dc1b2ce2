// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation;

/** What becomes of one call that posts a receipt. */
enum PostingFault {
    /** Nobody listens: surely not applied. */
    CONNECTION_REFUSED,
    /** Refused before the host looks whether it has the receipt, as one that was paid meanwhile. */
    REFUSED,
    /** Cut off before the host has read it. */
    REQUEST_LOST,
    /** Applied, and cut off then. */
    ANSWER_LOST,
    /** A 502 before it was applied. */
    FAILED_BEFORE,
    /** A 502 after it was applied. */
    FAILED_AFTER,
    /** Applied, and answered with what nobody can read. */
    GARBLED,
    /** Given up after its budget; arrives later. */
    HANGING,
    /** The worker stands still past its lease, then the call is made. */
    SLOW,
    /** The worker stands still past its lease, then nobody listens. */
    SLOW_AND_REFUSED,
    /** Arrives twice. */
    DUPLICATED
}
