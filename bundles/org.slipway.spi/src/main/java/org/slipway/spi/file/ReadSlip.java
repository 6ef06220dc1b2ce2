// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.file;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What was read from the file of a slip; a part that could not be read is empty.
 *
 * @param amount that was paid
 * @param reference number of the payment, 1 to 100 characters
 * @param date of the payment
 * @param payee who was paid, 1 to 100 characters
 */
public record ReadSlip(
        Optional<Found<Money>> amount,
        Optional<Found<String>> reference,
        Optional<Found<LocalDate>> date,
        Optional<Found<String>> payee) {

    /** The longest text that is read, in characters. */
    public static final int LONGEST = 100;

    /** Nothing could be read. */
    public static final ReadSlip NOTHING =
            new ReadSlip(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * A value with where it stands.
     *
     * @param where in the reader's words, for staff: {@code page 1, line 4}; up to 100 characters, may be empty
     * @param <V> kind of value
     */
    public record Found<V>(V value, String where) {

        public Found {
            boolean fits = !(value instanceof String text) || (!text.isBlank() && text.length() <= LONGEST);
            if (!fits || where.length() > LONGEST) {
                throw new IllegalArgumentException("what was read is blank or too long");
            }
        }
    }
}
