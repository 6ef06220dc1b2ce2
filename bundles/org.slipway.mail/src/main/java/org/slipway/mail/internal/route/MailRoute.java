// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal.route;

/** A way by which mails leave. */
public interface MailRoute {

    /** Makes sure that mails can leave now; cheap to ask before anything is written. */
    Connection connect() throws DeliveryException;

    /** Takes mails until it is closed. */
    interface Connection extends AutoCloseable {

        /** Whether bytes beyond ASCII may be sent as they are. */
        boolean eightBit();

        /**
         * Sends a mail.
         *
         * @param recipient the one address it goes to
         * @param message complete, with lines that end in CR LF
         */
        void send(String recipient, byte[] message) throws DeliveryException;

        @Override
        void close();
    }
}
