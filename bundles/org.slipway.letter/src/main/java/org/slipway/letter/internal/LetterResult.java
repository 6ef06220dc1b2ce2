// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import org.slipway.api.InvoiceRef;
import org.slipway.spi.mail.Letter;

/** What became of the attempt to write a letter. */
public sealed interface LetterResult {

    /**
     * The letter can go.
     *
     * @param invoice that the link in the letter opens
     * @param selector of that link
     */
    record Ready(Letter letter, InvoiceRef invoice, String selector) implements LetterResult {}

    /** There is nothing to say any more. */
    record Needless(String reason) implements LetterResult {}

    /** It can't be written, and trying again is of no use. */
    record Impossible(String reason) implements LetterResult {}
}
