// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Which paths a page answers.
 *
 * @param path the path itself
 * @param below whether all below it are the page's too
 */
record PagePattern(String path, boolean below) implements Comparable<PagePattern> {

    private static final String BELOW = "/*";
    private static final Comparator<PagePattern> CLOSEST_FIRST = Comparator.comparing(
                    (PagePattern pattern) -> -pattern.path.length())
            .thenComparing(PagePattern::below)
            .thenComparing(PagePattern::path);

    static PagePattern parse(String address) {
        return address.endsWith(BELOW)
                ? new PagePattern(address.substring(0, address.length() - BELOW.length()), true)
                : new PagePattern(address, false);
    }

    boolean matches(String asked) {
        return asked.equals(path) || (below && asked.startsWith(path + "/"));
    }

    /** What a path that matches has behind the page's own; null if nothing. */
    @Nullable
    String rest(String asked) {
        return asked.length() == path.length() ? null : asked.substring(path.length());
    }

    /** Of two that match, the one that says more comes first. */
    @Override
    public int compareTo(PagePattern other) {
        return CLOSEST_FIRST.compare(this, other);
    }
}
