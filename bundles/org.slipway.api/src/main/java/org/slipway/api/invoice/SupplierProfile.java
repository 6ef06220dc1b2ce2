// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.invoice;

import java.time.Duration;
import java.util.Optional;
import org.slipway.api.internal.Require;

/**
 * What a supplier has chosen about its part of the portal.
 *
 * @param takesOverpayment whether customers may pay more than is owed; the rest is kept as their credit
 * @param offersOtherInvoices whether the customer's form offers the customer's other open invoices
 */
public record SupplierProfile(
        boolean takesOverpayment,
        boolean offersOtherInvoices,
        Look look,
        Sender sender,
        Controls controls,
        OfferedLanguages languages,
        StaffDigest digest) {

    /** Nothing chosen. */
    public static final SupplierProfile PLAIN = new SupplierProfile(
            false, false, new Look(Optional.empty(), Optional.empty()), new Sender(Optional.empty(), Optional.empty()));

    /** Of a supplier whose staff gets no mail about what waits. */
    public SupplierProfile(
            boolean takesOverpayment,
            boolean offersOtherInvoices,
            Look look,
            Sender sender,
            Controls controls,
            OfferedLanguages languages) {
        this(takesOverpayment, offersOtherInvoices, look, sender, controls, languages, StaffDigest.NEVER);
    }

    /** Of a supplier that has chosen no languages. */
    public SupplierProfile(
            boolean takesOverpayment, boolean offersOtherInvoices, Look look, Sender sender, Controls controls) {
        this(takesOverpayment, offersOtherInvoices, look, sender, controls, OfferedLanguages.EVERY);
    }

    /** Of a supplier that leaves the controls of its staff as they are without a choice. */
    public SupplierProfile(boolean takesOverpayment, boolean offersOtherInvoices, Look look, Sender sender) {
        this(takesOverpayment, offersOtherInvoices, look, sender, Controls.PLAIN);
    }

    /**
     * What customers see.
     *
     * @param colour behind the supplier's name, as {@code #rrggbb}, dark enough for white text; empty for the portal's own
     * @param logo beside the supplier's name
     */
    public record Look(Optional<String> colour, Optional<Logo> logo) {}

    /**
     * How mails to customers name the supplier.
     *
     * @param name shown as the sender, 1 to 70 characters; empty: the supplier's name in the host
     * @param replyTo address for answers, up to 254 characters; empty: the supplier's address in the host, if it has one
     */
    public record Sender(Optional<String> name, Optional<String> replyTo) {}

    /**
     * How much one member of staff may do alone.
     *
     * @param secondApproval which slips need a second approver
     * @param accountPause for so long after an account came into force, who proposed or confirmed it approves no slips that
     *     were paid to it; whole hours, at most {@link #LONGEST_PAUSE}
     */
    public record Controls(SecondApproval secondApproval, Duration accountPause) {

        /** Thirty days. */
        public static final Duration LONGEST_PAUSE = Duration.ofDays(30);

        /** Nothing chosen: one approver is enough, and the pause is a day. */
        public static final Controls PLAIN = new Controls(SecondApproval.NEVER, Duration.ofHours(24));

        public Controls {
            Require.that(
                    !accountPause.isNegative()
                            && accountPause.compareTo(LONGEST_PAUSE) <= 0
                            && accountPause.equals(Duration.ofHours(accountPause.toHours())),
                    "not a pause of whole hours");
        }
    }
}
