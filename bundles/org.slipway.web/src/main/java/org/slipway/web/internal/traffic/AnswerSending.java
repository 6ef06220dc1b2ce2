// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal.traffic;

import java.io.IOException;
import java.io.InputStream;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;

/** Sends an answer whenever its reader takes some of it. */
final class AnswerSending implements WriteListener {

    private static final int AT_ONCE = 16 * 1024;

    private final InputStream bytes;
    private final ServletOutputStream out;
    private final Runnable over;
    private final byte[] chunk = new byte[AT_ONCE];

    /**
     * Nothing is sent yet.
     *
     * @param over called when all is sent, or nothing more can be; maybe twice
     */
    AnswerSending(InputStream bytes, ServletOutputStream out, Runnable over) {
        this.bytes = bytes;
        this.out = out;
        this.over = over;
    }

    @Override
    public void onWritePossible() throws IOException {
        while (out.isReady()) {
            int count = bytes.read(chunk);
            if (count < 0) {
                over.run();
                return;
            }
            out.write(chunk, 0, count);
        }
    }

    /** The reader went away, or took nothing for too long; or our own file can't be read. */
    @Override
    public void onError(Throwable failure) {
        over.run();
    }
}
