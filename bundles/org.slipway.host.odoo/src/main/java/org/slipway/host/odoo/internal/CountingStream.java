// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import java.io.OutputStream;

/** Keeps nothing of what is written, but how many bytes it was. */
final class CountingStream extends OutputStream {

    private long count;

    long count() {
        return count;
    }

    @Override
    public void write(int one) {
        count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        count += length;
    }
}
