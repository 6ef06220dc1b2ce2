// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.UnavailableException;
import org.slipway.api.link.PortalLinks;
import org.slipway.spi.mail.MailAnswer;
import org.slipway.spi.mail.MailId;
import org.slipway.spi.mail.MailTransport;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkResult;

/**
 * Has one letter written and sent. The way is tried before the letter is written, so that a mail server that is out of reach
 * costs no portal link; a link whose mail surely never left the house is taken back.
 */
final class LetterPost {

    private static final Logger LOG = LoggerFactory.getLogger(LetterPost.class);

    private final MailTransport transport;
    private final PortalLinks links;

    LetterPost(MailTransport transport, PortalLinks links) {
        this.transport = transport;
        this.links = links;
    }

    /**
     * Sends a letter.
     *
     * @param subject what it is about, without addresses; the same at every attempt
     */
    WorkResult send(WorkClaim claim, String subject, Supplier<LetterResult> writing) {
        try {
            return transport
                    .connect()
                    .fold(way -> send(way, new MailId(claim.id(), subject), writing), WorkResult.NotSent::new);
        } catch (UnavailableException e) {
            return new WorkResult.NotSent(String.valueOf(e.getMessage()));
        }
    }

    private WorkResult send(MailTransport.Connection way, MailId id, Supplier<LetterResult> writing) {
        try (way) {
            LetterResult written = writing.get();
            if (written instanceof LetterResult.Impossible impossible) {
                return new WorkResult.Parked(impossible.reason());
            }
            if (written instanceof LetterResult.Needless needless) {
                LOG.info("Mail {} not sent, {}: {}", id.row(), needless.reason(), id.subject());
                return new WorkResult.Done();
            }
            if (written instanceof LetterResult.TooEarly early) {
                return new WorkResult.NotYet(early.reason());
            }
            LetterResult.Ready ready = (LetterResult.Ready) written;
            return result(way.send(ready.letter(), id), ready, id);
        }
    }

    private WorkResult result(MailAnswer answer, LetterResult.Ready ready, MailId id) {
        if (answer instanceof MailAnswer.Sent) {
            LOG.info("Mail {} sent: {}", id.row(), id.subject());
            return new WorkResult.Done();
        }
        if (answer instanceof MailAnswer.Unknown unknown) {
            return new WorkResult.Unknown(unknown.cause());
        }
        ready.link().ifPresent(this::discard);
        return unsent(answer);
    }

    /** What is known of the mail does not get lost because the database is; nobody holds the link that stays then. */
    private void discard(LetterResult.MadeLink link) {
        try {
            links.discard(link.invoice(), link.selector());
        } catch (UnavailableException e) {
            LOG.warn("Link {} of a mail that was not sent stays: {}", link.selector(), e.getMessage());
        }
    }

    private static WorkResult unsent(MailAnswer answer) {
        if (answer instanceof MailAnswer.OutOfReach outOfReach) {
            return new WorkResult.NotSent(outOfReach.cause());
        }
        return answer instanceof MailAnswer.RefusedForNow refused
                ? new WorkResult.Refused(refused.cause())
                : new WorkResult.Parked(((MailAnswer.Refused) answer).cause());
    }
}
