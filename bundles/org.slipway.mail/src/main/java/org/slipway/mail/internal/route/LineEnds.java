// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal.route;

import java.nio.charset.StandardCharsets;

/** Line ends of texts and messages. */
final class LineEnds {

    private LineEnds() {}

    /** The text with CR LF at the end of each line, as messages on the wire have it. */
    static String crlf(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n");
    }

    /** The message with LF at the end of each line. */
    static byte[] lf(byte[] message) {
        String bytes = new String(message, StandardCharsets.ISO_8859_1);
        return bytes.replace("\r\n", "\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
