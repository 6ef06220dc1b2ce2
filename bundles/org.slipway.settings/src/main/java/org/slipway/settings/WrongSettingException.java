// SPDX-License-Identifier: Apache-2.0
package org.slipway.settings;

/** A value that is not allowed; the message names the key, the value and what is allowed, in this order. */
public final class WrongSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 200;

    WrongSettingException(String key, String value, String allowed) {
        super("%s = %s is not allowed; allowed is %s".formatted(key, shown(value), allowed));
    }

    /** On one line, whatever was typed. */
    private static String shown(String value) {
        String line = value.replaceAll("\\p{Cntrl}", " ");
        return line.length() > MOST_SHOWN ? line.substring(0, MOST_SHOWN) + "…" : line;
    }
}
