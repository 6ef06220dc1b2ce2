// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.supplier;

/**
 * All settings of a supplier as they were typed. Control characters and the blanks around a text mean nothing.
 *
 * @param colour {@code #rrggbb}, dark enough for white text; blank for the portal's own
 * @param languages as {@link org.slipway.api.invoice.OfferedLanguages#parse} reads them; blank for all
 */
public record SettingsEntry(
        boolean takesOverpayment,
        boolean offersOtherInvoices,
        String colour,
        LogoChange logo,
        Sender sender,
        Controls controls,
        String languages,
        Digest digest) {

    /** With no mail about what waits. */
    public SettingsEntry(
            boolean takesOverpayment,
            boolean offersOtherInvoices,
            String colour,
            LogoChange logo,
            Sender sender,
            Controls controls,
            String languages) {
        this(takesOverpayment, offersOtherInvoices, colour, logo, sender, controls, languages, Digest.BLANK);
    }

    /** Without controls and languages of the supplier's own. */
    public SettingsEntry(
            boolean takesOverpayment, boolean offersOtherInvoices, String colour, LogoChange logo, Sender sender) {
        this(takesOverpayment, offersOtherInvoices, colour, logo, sender, Controls.BLANK, "");
    }

    /**
     * How staff is told by mail what waits.
     *
     * @param addresses one a line or with commas between them, at most ten
     * @param rhythm as {@link org.slipway.api.invoice.DigestRhythm#parse} reads it; blank for never
     * @param waitingHours slips that wait for more hours are named apart, 1 to 720; blank for 24
     */
    public record Digest(String addresses, String rhythm, String waitingHours) {

        /** Nothing typed. */
        public static final Digest BLANK = new Digest("", "", "");
    }

    /**
     * How mails to customers name the supplier.
     *
     * @param name shown as the sender, up to 70 characters; blank for the supplier's own
     * @param replyTo address for answers; blank for the supplier's own
     */
    public record Sender(String name, String replyTo) {}

    /**
     * How much one member of staff may do alone.
     *
     * @param secondApproval the amounts above which a second approver is needed, one a line, such as {@code PHP 50,000.00};
     *     blank for never
     * @param accountPauseHours for so many hours who set an account up approves no slips that were paid to it, 0 to 720; blank
     *     for 24
     */
    public record Controls(String secondApproval, String accountPauseHours) {

        /** Nothing typed. */
        public static final Controls BLANK = new Controls("", "");
    }
}
