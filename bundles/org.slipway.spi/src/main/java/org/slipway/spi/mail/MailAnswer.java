// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.mail;

/** What became of a mail. Causes are for the operator and hold no address and no content. */
public sealed interface MailAnswer {

    /** It was handed over. */
    record Sent() implements MailAnswer {}

    /** Surely not handed over: the way itself does not work, whatever the mail. */
    record OutOfReach(String cause) implements MailAnswer {}

    /** Surely not handed over: this mail was refused for now. */
    record RefusedForNow(String cause) implements MailAnswer {}

    /** Surely not handed over: this mail was refused for good. */
    record Refused(String cause) implements MailAnswer {}

    /** It was sent, and whether it was taken is not known. */
    record Unknown(String cause) implements MailAnswer {}
}
