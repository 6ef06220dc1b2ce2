// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.scan;

/** Which attachments are scanned for viruses. */
public enum ScanPolicy {
    /** Those that come while a scanner is installed. */
    INSTALLED,
    /** All: without a scanner they wait for one. */
    REQUIRED,
    /** None; those that wait are let go as not scanned. */
    OFF
}
