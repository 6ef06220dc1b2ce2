// SPDX-License-Identifier: Apache-2.0
package org.slipway.api;

import java.util.regex.Pattern;

/** Text that people have typed, made fit to be kept and shown: what can't be seen or stored is taken out. */
public final class PlainText {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

    private PlainText() {}

    /** With its line breaks, one character each, and without the spaces around it. */
    public static String lines(String typed) {
        return CONTROL.matcher(typed.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("")
                .strip();
    }

    /** In one line, without the spaces around it. */
    public static String line(String typed) {
        return CONTROLS.matcher(typed).replaceAll(" ").strip();
    }
}
