// SPDX-License-Identifier: Apache-2.0
package org.slipway.scanner.clamav.internal;

import java.io.IOException;
import org.slipway.spi.scan.ScanVerdict;

/** Reads what clamd says of a stream: {@code stream: OK}, {@code stream: NAME FOUND}, or why there is no verdict. */
final class ClamdAnswer {

    private static final String START = "stream: ";
    private static final String FOUND = " FOUND";
    private static final int LONGEST_SIGNATURE = 200;

    private ClamdAnswer() {}

    static ScanVerdict verdict(String answer) throws IOException {
        String said = answer.strip();
        if (said.equals(START + "OK")) {
            return new ScanVerdict.Clean();
        }
        if (said.startsWith(START) && said.endsWith(FOUND) && said.length() > START.length() + FOUND.length()) {
            return new ScanVerdict.Infected(signature(said.substring(START.length(), said.length() - FOUND.length())));
        }
        throw new IOException(said.isEmpty() ? "clamd hung up without a verdict" : "clamd says: " + printable(said));
    }

    private static String signature(String name) {
        String shown = printable(name);
        return shown.length() <= LONGEST_SIGNATURE ? shown : shown.substring(0, LONGEST_SIGNATURE);
    }

    private static String printable(String text) {
        return text.replaceAll("[^\\x21-\\x7E ]", "?");
    }
}
