// SPDX-License-Identifier: Apache-2.0
package org.slipway.supplier.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A colour behind white text. */
record PanelColour(int red, int green, int blue) {

    /** WCAG 2.2, 1.4.3 asks for 4.5; the panel has small and softened text too. */
    private static final double LEAST_CONTRAST = 7;

    private static final Pattern FORM = Pattern.compile("#([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})");

    /** Reads {@code #rrggbb}; empty if it is not of this form. */
    static Optional<PanelColour> read(String text) {
        Matcher match = FORM.matcher(text);
        return match.matches()
                ? Optional.of(new PanelColour(
                        Integer.parseInt(match.group(1), 16),
                        Integer.parseInt(match.group(2), 16),
                        Integer.parseInt(match.group(3), 16)))
                : Optional.empty();
    }

    /**
     * Reads {@code #rrggbb}.
     *
     * @throws IllegalArgumentException if it is not of this form, or too light for white text on it
     */
    static PanelColour parse(String text) {
        PanelColour colour = read(text)
                .orElseThrow(
                        () -> new IllegalArgumentException("slipway.supplier: colour must be #rrggbb, but is " + text));
        if (!colour.takesWhiteText()) {
            throw new IllegalArgumentException(
                    "slipway.supplier: colour " + text + " is too light for white text; choose a darker one");
        }
        return colour;
    }

    /** Whether white text on it can be read. */
    boolean takesWhiteText() {
        return contrastToWhite() >= LEAST_CONTRAST;
    }

    /** The contrast ratio that WCAG defines, 1 to 21. */
    double contrastToWhite() {
        double luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** In lower case. */
    @Override
    public String toString() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }
}
