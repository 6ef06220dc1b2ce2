// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.host;

import java.util.regex.Pattern;

/**
 * Names a receipt for ever: posted under one key, a receipt exists once.
 *
 * @param value 1 to 64 characters of letters, digits, dot, dash and underscore
 */
public record ReceiptKey(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    public ReceiptKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a receipt key");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
