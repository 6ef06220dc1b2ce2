// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

/**
 * What is wrong in a file.
 *
 * @param line from 1; 0 for the file as a whole
 * @param column its title; empty for the line as a whole
 * @param value as it stands there; empty where there is none to show
 * @param allowed in words
 */
record Fault(long line, String column, String value, String allowed) {

    private static final int LONGEST = 200;

    Fault {
        String shown = value.replaceAll("\\p{Cntrl}", " ");
        value = shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown;
    }

    static Fault ofFile(String allowed) {
        return new Fault(0, "", "", allowed);
    }

    static Fault ofLine(long line, String allowed) {
        return new Fault(line, "", "", allowed);
    }

    /** The same without what the log has no business with. */
    Fault withoutValue() {
        return new Fault(line, column, "…", allowed);
    }

    /** Such as {@code line 3, column "Due": 31.02.2026 is not allowed; allowed is a date such as 31/12/2026}. */
    @Override
    public String toString() {
        String place = (line == 0 ? "" : "line " + line) + (column.isEmpty() ? "" : ", column \"" + column + '"');
        String found = column.isEmpty() ? "" : (value.isEmpty() ? "nothing" : value) + " is not allowed; ";
        return (place.isEmpty() ? "" : place + ": ") + found + "allowed is " + allowed;
    }
}
