// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.file;

/** What is known of viruses in an attachment. */
public enum ScanState {
    /** No virus scanner is installed, or there was none when the slip came. */
    NOT_SCANNED,
    /** A scanner is to look at it; until it has, the slip can't be approved. */
    WAITING,
    /** The scanner found nothing. */
    CLEAN,
    /** The scanner found something: the file is not handed out, and the slip can't be approved. */
    INFECTED
}
