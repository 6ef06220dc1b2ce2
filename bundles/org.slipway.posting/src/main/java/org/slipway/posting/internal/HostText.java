// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

/** What a host says, in one line of bounded length that any database can keep. */
final class HostText {

    private HostText() {}

    /** Empty if the host said nothing that can be seen; what is cut ends in an ellipsis. */
    static String line(String said, int limit) {
        String text = said.replaceAll("[\\p{Cntrl}\\p{Cs}\\s]+", " ").strip();
        if (text.length() <= limit) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(limit - 2)) ? limit - 2 : limit - 1;
        return text.substring(0, end) + "…";
    }
}
