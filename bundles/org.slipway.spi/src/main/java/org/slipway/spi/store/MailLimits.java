// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.time.Duration;
import java.time.Instant;

/**
 * How many mails may be ordered.
 *
 * @param ofActor by one person for one supplier
 * @param ofInvoice about one invoice, by whomever
 */
public record MailLimits(Limit ofActor, Limit ofInvoice) {

    /**
     * So many within a span that begins with the first of them.
     *
     * @param mails at least 1
     */
    public record Limit(int mails, Duration span) {}

    /** Whose limit it is. */
    public enum Whose {
        /** Of who asks. */
        ACTOR,
        /** Of the invoice. */
        INVOICE
    }

    /**
     * A limit that is reached.
     *
     * @param until when the next span can begin
     */
    public record Reached(Whose whose, Instant until) {}
}
