// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

/** The errors that people are told of by a page of their own. */
public enum ErrorKind {
    /** The request can't be understood. */
    BAD_REQUEST(400),
    /** The form came from elsewhere, or is too old. */
    FORM_REFUSED(403),
    /** No such page, or none for this reader: told apart nowhere. */
    NOT_FOUND(404),
    /** Not a way to use this page. */
    METHOD_NOT_ALLOWED(405),
    /** The rest of it did not come in time. */
    TOO_SLOW(408),
    /** More bytes than any form may have. */
    TOO_LARGE(413),
    /** Too much in too short a time. */
    TOO_MANY_REQUESTS(429),
    /** A bug. Has an incident code. */
    FAILED(500),
    /** What is kept of this can't be read. Has an incident code. */
    DAMAGED(500),
    /** More at once than is let in. */
    BUSY(503),
    /** A part that is needed does not answer. Has an incident code. */
    UNAVAILABLE(503),
    /** A part went away before it answered: it may have been done. Has an incident code. */
    OUTCOME_UNKNOWN(503);

    private final int status;

    ErrorKind(int status) {
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }
}
