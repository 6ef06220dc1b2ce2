// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal.view;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The style sheet with a supplier's colour. The colour is in its address, so that browsers keep it for good, and it says
 * nothing of a supplier to anybody.
 */
public final class ColourSheet {

    /** Where the sheets are. */
    public static final String FOLDER = "/portal/colours/";

    private static final Pattern NAME = Pattern.compile("/([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})\\.css");

    private ColourSheet() {}

    /**
     * The address of a colour's sheet.
     *
     * @param colour as {@code #rrggbb}
     */
    static String path(String colour) {
        return FOLDER + colour.substring(1) + ".css";
    }

    /**
     * The sheet.
     *
     * @param name below {@link #FOLDER}, with the slash before it
     * @return empty if the name is none of a sheet
     */
    public static Optional<String> read(String name) {
        Matcher colour = NAME.matcher(name);
        return colour.matches()
                ? Optional.of(sheet(colour.group(1) + colour.group(2) + colour.group(3), deeper(colour)))
                : Optional.empty();
    }

    private static String sheet(String colour, String deeper) {
        return ":root{--brand:#" + colour + ";--brand-deep:#" + deeper + ";--on-brand-soft:#ffffffd9}\n";
    }

    /** Darker by a third. */
    private static String deeper(Matcher colour) {
        return "%02x%02x%02x".formatted(third(colour.group(1)), third(colour.group(2)), third(colour.group(3)));
    }

    private static int third(String channel) {
        return Integer.parseInt(channel, 16) * 2 / 3;
    }
}
