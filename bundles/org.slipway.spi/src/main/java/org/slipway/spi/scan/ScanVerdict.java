// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.scan;

/** What a scanner says of a file that it has read to the end. */
public sealed interface ScanVerdict {

    /** Nothing was found. */
    record Clean() implements ScanVerdict {}

    /**
     * Something was found.
     *
     * @param signature its name, 1 to 200 characters
     */
    record Infected(String signature) implements ScanVerdict {}
}
