// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal;

import org.slipway.spi.mail.Letter;
import org.slipway.spi.mail.MailAnswer;
import org.slipway.spi.mail.MailId;
import org.slipway.spi.mail.MailTransport;

/** Letters to send. */
final class Letters {

    static final MailId ID = new MailId(7, "invoice tala/1001");

    private Letters() {}

    static Letter to(String recipient) {
        return new Letter(
                recipient,
                "Tala Trading Corporation",
                "billing@tala.example",
                new Letter.Content("Invoice INV-1001", "Outstanding balance: ₱11,200.00", "<p>Review and Pay</p>"));
    }

    /** Connects and sends one. */
    static MailAnswer send(MailTransport transport) {
        return transport.connect().fold(Letters::send, MailAnswer.OutOfReach::new);
    }

    private static MailAnswer send(MailTransport.Connection way) {
        try (way) {
            return way.send(to("payables@narra.example"), ID);
        }
    }
}
