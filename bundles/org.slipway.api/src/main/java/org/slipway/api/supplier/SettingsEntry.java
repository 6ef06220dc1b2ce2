// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.supplier;

/**
 * All settings of a supplier as they were typed. Control characters and the blanks around a text mean nothing.
 *
 * @param colour {@code #rrggbb}, dark enough for white text; blank for the portal's own
 */
public record SettingsEntry(
        boolean takesOverpayment, boolean offersOtherInvoices, String colour, LogoChange logo, Sender sender) {

    /**
     * How mails to customers name the supplier.
     *
     * @param name shown as the sender, up to 70 characters; blank for the supplier's own
     * @param replyTo address for answers; blank for the supplier's own
     */
    public record Sender(String name, String replyTo) {}
}
