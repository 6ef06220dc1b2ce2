// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.mail;

import java.time.Duration;
import org.osgi.annotation.versioning.ConsumerType;
import org.slipway.api.Outcome;

/** The way by which mails leave. */
@ConsumerType
public interface MailTransport {

    /**
     * Makes sure that mails can leave now; cheap to ask before anything is written.
     *
     * @return the way, or for the operator why there is none; the cause holds no address and no content
     */
    Outcome<Connection, String> connect();

    /** The longest that connecting and sending one mail can take. */
    Duration longest();

    /** Takes mails until it is closed. */
    interface Connection extends AutoCloseable {

        /** Sends a mail. */
        MailAnswer send(Letter letter, MailId id);

        @Override
        void close();
    }
}
