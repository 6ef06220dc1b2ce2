// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.operation;

import java.time.Instant;
import org.slipway.api.SupplierId;

/**
 * A piece of work that waits, is being done, or is set aside.
 *
 * @param id counted up within the supplier: newer work has a larger number
 * @param kind in lower-case letters and dashes: {@code post-receipt}
 * @param target what it is about, within the supplier: a slip's code, the host's id of an invoice, …
 */
public record OpenWork(long id, String kind, SupplierId supplier, String target, Progress progress) {

    /** The kind of a receipt that is on its way to the host. */
    public static final String POST_RECEIPT = "post-receipt";

    /** By which it is decided on. */
    public WorkRef ref() {
        return new WorkRef(supplier, id);
    }

    /** Whether it is a receipt on its way: to post it again is decided by {@code Postings}, with a statement. */
    public boolean receipt() {
        return kind.equals(POST_RECEIPT);
    }

    /**
     * How far it got.
     *
     * @param parked whether it is set aside until a person decides
     * @param attempts how many were made
     * @param end what is known of them
     * @param due when it is tried next, unless it is parked
     * @param cause why the last attempt did not succeed, up to 500 characters; empty before the first
     */
    public record Progress(boolean parked, int attempts, AttemptEnd end, Instant due, String cause) {}
}
