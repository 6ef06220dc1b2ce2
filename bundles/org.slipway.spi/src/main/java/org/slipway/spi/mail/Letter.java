// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.mail;

/**
 * What a mail says, and to whom.
 *
 * @param senderName shown as the sender
 * @param replyTo address for answers; empty if there is none
 */
public record Letter(String recipient, String senderName, String replyTo, Content content) {

    /** The same news twice: for readers of plain text and of HTML. */
    public record Content(String subject, String text, String html) {}

    /** Leaves address and content out. */
    @Override
    public String toString() {
        return "Letter";
    }
}
