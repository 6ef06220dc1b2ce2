// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal;

import java.time.Clock;
import javax.mail.internet.AddressException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.mail.internal.letter.Draft;
import org.slipway.mail.internal.letter.Letter;
import org.slipway.mail.internal.letter.LetterWriter;
import org.slipway.mail.internal.route.DeliveryException;
import org.slipway.mail.internal.route.Envelope;
import org.slipway.mail.internal.route.Envelope.Postmark;
import org.slipway.mail.internal.route.MailRoute;
import org.slipway.spi.outbox.Claim;
import org.slipway.spi.outbox.Work.InvoiceMail;
import org.slipway.spi.outbox.Work.SendMail;
import org.slipway.spi.outbox.Work.SlipMail;
import org.slipway.spi.outbox.WorkResult;

/**
 * Sends the mail of one outbox row. The route is tried before the letter is written, so that a mail server that is down
 * costs no portal link; it can be down for any length of time. A mail that the server refuses is given up at last.
 */
final class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final LetterWriter writer;
    private final Envelope envelope;
    private final MailRoute route;
    private final int attempts;
    private final Clock clock;

    Postman(LetterWriter writer, Envelope envelope, MailRoute route, int attempts, Clock clock) {
        this.writer = writer;
        this.envelope = envelope;
        this.route = route;
        this.attempts = attempts;
        this.clock = clock;
    }

    WorkResult deliver(Claim<SendMail> claim) {
        try (MailRoute.Connection connection = route.connect()) {
            Draft draft = writer.write(claim.work());
            if (draft instanceof Draft.Ready ready) {
                send(ready.letter(), claim, connection);
                LOG.info("Mail {} sent: {}", claim.id(), subject(claim.work()));
                return new WorkResult.Done();
            }
            return unwritten(draft, claim);
        } catch (AddressException e) {
            return new WorkResult.Parked("the recipient's address can't be used");
        } catch (DeliveryException e) {
            return undelivered(e, claim);
        }
    }

    private void send(Letter letter, Claim<SendMail> claim, MailRoute.Connection connection)
            throws AddressException, DeliveryException {
        Postmark postmark = new Postmark(claim.id(), subject(claim.work()), clock.instant());
        connection.send(letter.recipient(), envelope.write(letter, postmark, connection.eightBit()));
    }

    private static WorkResult unwritten(Draft draft, Claim<SendMail> claim) {
        if (draft instanceof Draft.Impossible impossible) {
            return new WorkResult.Parked(impossible.reason());
        }
        LOG.info("Mail {} not sent, {}", claim.id(), ((Draft.Needless) draft).reason());
        return new WorkResult.Done();
    }

    private WorkResult undelivered(DeliveryException e, Claim<SendMail> claim) {
        String cause = String.valueOf(e.getMessage());
        return switch (e.meaning()) {
            case ROUTE_DOWN -> new WorkResult.Later(cause);
            case REFUSED_FOR_NOW ->
                claim.attempt() < attempts ? new WorkResult.Later(cause) : new WorkResult.Parked(cause);
            case REFUSED -> new WorkResult.Parked(cause);
        };
    }

    /** What the mail is about, without the address. */
    private static String subject(SendMail work) {
        if (work instanceof InvoiceMail mail) {
            return "invoice " + mail.invoice();
        }
        SlipMail mail = (SlipMail) work;
        return mail.kind() + " of slip " + mail.slip();
    }
}
