// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import java.util.Optional;
import org.slipway.api.InvoiceRef;
import org.slipway.spi.mail.Letter;

/** What became of the attempt to write a letter. */
public sealed interface LetterResult {

    /**
     * The letter can go.
     *
     * @param link that was made for it; empty if there is none in it
     */
    record Ready(Letter letter, Optional<MadeLink> link) implements LetterResult {

        /** Without a portal link. */
        Ready(Letter letter) {
            this(letter, Optional.empty());
        }
    }

    /**
     * A portal link in a letter.
     *
     * @param invoice that it opens
     */
    record MadeLink(InvoiceRef invoice, String selector) {}

    /** What is to be said may be more in a moment. */
    record TooEarly(String reason) implements LetterResult {}

    /** There is nothing to say any more. */
    record Needless(String reason) implements LetterResult {}

    /** It can't be written, and trying again is of no use. */
    record Impossible(String reason) implements LetterResult {}
}
