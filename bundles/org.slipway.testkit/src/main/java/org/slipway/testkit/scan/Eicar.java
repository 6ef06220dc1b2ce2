// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.scan;

import java.nio.charset.StandardCharsets;

/** The harmless file that virus scanners agreed to find (eicar.org); put together here, so that none of them finds us. */
public final class Eicar {

    private static final String FIRST = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$";
    private static final String SECOND = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private Eicar() {}

    public static byte[] bytes() {
        return (FIRST + SECOND).getBytes(StandardCharsets.US_ASCII);
    }
}
