// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

/** So many receipts of a supplier lie close together in the host's ledger that they can't be walked within our bounds. */
final class CrowdedLedgerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CrowdedLedgerException(String message) {
        super(message);
    }
}
