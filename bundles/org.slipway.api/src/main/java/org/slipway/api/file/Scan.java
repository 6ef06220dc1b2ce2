// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.file;

import org.slipway.api.internal.Require;

/**
 * What a virus scanner said of an attachment.
 *
 * @param signature what was found, in the scanner's words, 1 to 200 characters; empty unless {@code INFECTED}
 */
public record Scan(ScanState state, String signature) {

    /** Nobody was asked. */
    public static final Scan NOT_SCANNED = new Scan(ScanState.NOT_SCANNED, "");

    /** A scanner was asked, and has not answered yet. */
    public static final Scan WAITING = new Scan(ScanState.WAITING, "");

    /** Nothing was found. */
    public static final Scan CLEAN = new Scan(ScanState.CLEAN, "");

    public Scan {
        if (state == ScanState.INFECTED) {
            Require.text(signature, 200, "signature");
        } else if (!signature.isEmpty()) {
            throw new IllegalArgumentException("a signature was found, but the state is " + state);
        }
    }

    /** Something was found. */
    public static Scan infected(String signature) {
        return new Scan(ScanState.INFECTED, signature);
    }

    /** Whether the original may be handed to staff: nobody waits for the scanner, and it found nothing. */
    public boolean originalServed() {
        return state == ScanState.NOT_SCANNED || state == ScanState.CLEAN;
    }

    /** Whether our own picture of the attachment may be shown to staff. */
    public boolean previewServed() {
        return state != ScanState.INFECTED;
    }
}
