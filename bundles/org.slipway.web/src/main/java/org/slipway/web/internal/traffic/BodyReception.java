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
        int count = next();
        while (count == 0 || (count > 0 && keep(count))) {
            count = next();
        }
    }

    /** How many more bytes are here; below nothing where none are yet, or none will be. The container would log each broken body. */
    private int next() {
        try {
            return bytes.isReady() && !bytes.isFinished() ? bytes.read(chunk) : -1;
        } catch (IOException gone) {
            arrival.abandon();
            return -1;
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
