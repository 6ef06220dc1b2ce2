// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal.route;

import org.jspecify.annotations.Nullable;

/** A mail could not be handed over. The message is for the operator and holds no address and no content. */
public final class DeliveryException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What it means for the mail. */
    public enum Meaning {
        /** The route itself does not work, whatever the mail: it works again some day. */
        ROUTE_DOWN,
        /** This mail was refused for now. */
        REFUSED_FOR_NOW,
        /** This mail was refused for good. */
        REFUSED,
        /** The mail was sent, and the answer was lost. */
        UNKNOWN
    }

    private final Meaning meaning;

    public DeliveryException(Meaning meaning, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.meaning = meaning;
    }

    public Meaning meaning() {
        return meaning;
    }
}
