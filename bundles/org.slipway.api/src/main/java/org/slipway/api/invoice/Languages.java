// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.invoice;

import java.util.Locale;
import java.util.Optional;

/** The languages that pages and letters are written in: English and Filipino. */
public final class Languages {

    /** Which browsers call by its old name too: {@code tl}. */
    public static final Locale FILIPINO = Locale.forLanguageTag("fil");

    private Languages() {}

    /** The language of ours that somebody reads; empty if it is none of them. */
    public static Optional<Locale> spoken(Locale reader) {
        return switch (reader.getLanguage()) {
            case "fil", "tl" -> Optional.of(FILIPINO);
            case "en" -> Optional.of(Locale.ENGLISH);
            default -> Optional.empty();
        };
    }

    /** The same; English if it is none of them. */
    public static Locale of(Locale reader) {
        return spoken(reader).orElse(Locale.ENGLISH);
    }
}
