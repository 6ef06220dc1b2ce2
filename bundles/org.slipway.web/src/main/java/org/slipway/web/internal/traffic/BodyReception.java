// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal.traffic;

import java.io.IOException;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import org.slipway.web.ErrorKind;

/** Takes the body of one request in, whenever some of it is there. */
final class BodyReception implements ReadListener {

    private static final int AT_ONCE = 8 * 1024;

    private final Arrival arrival;
    private final ServletInputStream bytes;
    private final ReceivedBody body;
    private final Arrival.Then then;
    private final byte[] chunk = new byte[AT_ONCE];

    BodyReception(Arrival arrival, ServletInputStream bytes, ReceivedBody body, Arrival.Then then) {
        this.arrival = arrival;
        this.bytes = bytes;
        this.body = body;
        this.then = then;
    }

    @Override
    public void onDataAvailable() throws IOException {
        while (bytes.isReady() && !bytes.isFinished()) {
            int count = bytes.read(chunk);
            if (count > 0 && !keep(count)) {
                return;
            }
        }
    }

    /** Whether there may be more. */
    private boolean keep(int count) throws IOException {
        try {
            if (body.add(chunk, count)) {
                return true;
            }
            arrival.refuse(ErrorKind.TOO_LARGE);
        } catch (IOException e) { // of the disk
            arrival.fail(e);
        }
        return false;
    }

    @Override
    public void onAllDataRead() throws IOException {
        try {
            body.end();
        } catch (IOException e) {
            arrival.fail(e);
            return;
        }
        then.go();
    }

    /** The browser went away, or was silent for too long. */
    @Override
    public void onError(Throwable failure) {
        arrival.abandon();
    }
}
