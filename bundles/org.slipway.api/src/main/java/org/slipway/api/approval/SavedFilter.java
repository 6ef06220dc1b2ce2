// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import java.util.regex.Pattern;
import org.slipway.api.internal.Require;

/**
 * A filter of a list that somebody keeps.
 *
 * @param name 1 to 40 characters in one line
 * @param query the parameters of the list as an address has them, in 1 to 1,000 characters: words, dots, dashes, plus and percent
 *     signs, each pair behind an ampersand
 */
public record SavedFilter(String name, String query) {

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 40;

    /** The longest query, in characters. */
    public static final int LONGEST_QUERY = 1_000;

    private static final Pattern QUERY = Pattern.compile("[0-9A-Za-z%.*_+=&-]{1," + LONGEST_QUERY + "}");

    public SavedFilter {
        Require.text(name, LONGEST_NAME, "name of a filter");
        Require.that(QUERY.matcher(query).matches(), "not the parameters of a list");
    }
}
