// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.invoice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slipway.api.internal.Require;

/**
 * The languages that a supplier speaks to its customers.
 *
 * @param inOrder of {@link Languages}, none twice, the first for who reads none of them; none: nothing chosen, and every
 *     language is spoken
 */
public record OfferedLanguages(List<Locale> inOrder) {

    private static final List<Locale> KNOWN = List.of(Locale.ENGLISH, Languages.FILIPINO);

    /** Nothing chosen. */
    public static final OfferedLanguages EVERY = new OfferedLanguages(List.of());

    public OfferedLanguages {
        inOrder = List.copyOf(inOrder);
        Require.that(
                KNOWN.containsAll(inOrder) && inOrder.stream().distinct().count() == inOrder.size(),
                "not languages of ours, each once");
    }

    /**
     * Reads {@code en}, {@code fil}, or both with a comma between them.
     *
     * @return {@link #EVERY} for a blank text; empty if it is something else
     */
    public static Optional<OfferedLanguages> parse(String text) {
        List<Locale> read = new ArrayList<>();
        for (String part : Arrays.asList(text.split(",", -1))) {
            if (text.isBlank()) {
                continue;
            }
            Locale language = Locale.forLanguageTag(part.strip());
            if (!KNOWN.contains(language) || read.contains(language)) {
                return Optional.empty();
            }
            read.add(language);
        }
        return Optional.of(new OfferedLanguages(read));
    }

    /** The language of ours that somebody reads, if it is spoken. */
    public Optional<Locale> spoken(Locale reader) {
        return Languages.spoken(reader).filter(language -> inOrder.isEmpty() || inOrder.contains(language));
    }

    /** The language for who reads none that is spoken; empty if none was chosen. */
    public Optional<Locale> first() {
        return inOrder.stream().findFirst();
    }

    /** For {@link #parse}; nothing for {@link #EVERY}. */
    @Override
    public String toString() {
        return inOrder.stream().map(Locale::toLanguageTag).collect(Collectors.joining(","));
    }
}
