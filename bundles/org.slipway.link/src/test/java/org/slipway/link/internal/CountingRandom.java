// SPDX-License-Identifier: Apache-2.0
package org.slipway.link.internal;

import java.security.SecureRandom;

/** No random at all: 0, 1, 2, … */
final class CountingRandom extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private int next;

    @Override
    public void nextBytes(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) next++;
        }
    }
}
