// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.work;

import java.util.regex.Pattern;

/**
 * Names a kind of work. Each kind has a line of its own: one that is long holds up no other.
 *
 * @param value 1 to 40 lower-case letters and dashes: {@code post-receipt}
 */
public record WorkKind(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z-]{0,39}");

    public WorkKind {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a kind of work: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
