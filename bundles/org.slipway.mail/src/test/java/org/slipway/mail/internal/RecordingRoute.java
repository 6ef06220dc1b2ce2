// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.slipway.mail.internal.route.DeliveryException;
import org.slipway.mail.internal.route.DeliveryException.Meaning;
import org.slipway.mail.internal.route.MailRoute;

/** Keeps what is sent, and refuses the first mails. */
final class RecordingRoute implements MailRoute, MailRoute.Connection {

    final List<String> messages = new ArrayList<>();
    private final Meaning refusal;
    private final int refusals;

    RecordingRoute(Meaning refusal, int refusals) {
        this.refusal = refusal;
        this.refusals = refusals;
    }

    @Override
    public Connection connect() {
        return this;
    }

    @Override
    public boolean eightBit() {
        return true;
    }

    @Override
    public void send(String recipient, byte[] message) throws DeliveryException {
        messages.add(new String(message, StandardCharsets.UTF_8));
        if (messages.size() <= refusals) {
            throw new DeliveryException(refusal, "refused by the test", null);
        }
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
