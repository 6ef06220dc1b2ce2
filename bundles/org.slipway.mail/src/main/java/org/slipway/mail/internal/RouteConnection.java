// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal;

import javax.mail.internet.AddressException;
import org.slipway.mail.internal.route.DeliveryException;
import org.slipway.mail.internal.route.MailMessage;
import org.slipway.mail.internal.route.MailRoute;
import org.slipway.spi.mail.Letter;
import org.slipway.spi.mail.MailAnswer;
import org.slipway.spi.mail.MailId;
import org.slipway.spi.mail.MailTransport;

/** Writes letters as messages, and says what the route made of them. */
final class RouteConnection implements MailTransport.Connection {

    private final MailRoute.Connection route;
    private final MailMessage message;

    RouteConnection(MailRoute.Connection route, MailMessage message) {
        this.route = route;
        this.message = message;
    }

    @Override
    public MailAnswer send(Letter letter, MailId id) {
        return MailClassLoader.during(() -> write(letter, id));
    }

    private MailAnswer write(Letter letter, MailId id) {
        try {
            route.send(letter.recipient(), message.write(letter, id, route.eightBit()));
            return new MailAnswer.Sent();
        } catch (AddressException e) {
            return new MailAnswer.Refused("the recipient's address can't be used");
        } catch (DeliveryException e) {
            String cause = String.valueOf(e.getMessage());
            return switch (e.meaning()) {
                case ROUTE_DOWN -> new MailAnswer.OutOfReach(cause);
                case REFUSED_FOR_NOW -> new MailAnswer.RefusedForNow(cause);
                case REFUSED -> new MailAnswer.Refused(cause);
                case UNKNOWN -> new MailAnswer.Unknown(cause);
            };
        }
    }

    @Override
    public void close() {
        route.close();
    }
}
