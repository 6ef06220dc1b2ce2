// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.host;

/** What became of a file that was to be kept with a receipt. Whatever it was, the same file may be handed over again. */
public sealed interface AttachingAnswer {

    /** The host keeps the file with the receipt, from now on or since before. */
    record Attached() implements AttachingAnswer {}

    /**
     * The host was out of reach: the file surely did not arrive.
     *
     * @param cause what was seen, for the operator
     */
    record NotSent(String cause) implements AttachingAnswer {}

    /**
     * The host does not take the file, or has no such receipt: it surely does not keep it.
     *
     * @param detail in the host's words, for people
     */
    record Refused(String detail) implements AttachingAnswer {}

    /**
     * Nobody can tell yet: hand it over again.
     *
     * @param cause what was seen, for the operator
     */
    record Unknown(String cause) implements AttachingAnswer {}
}
