// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal.route;

import com.sun.mail.smtp.SMTPAddressFailedException;
import com.sun.mail.smtp.SMTPSendFailedException;
import com.sun.mail.smtp.SMTPSenderFailedException;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.mail.AuthenticationFailedException;
import javax.mail.MessagingException;
import javax.mail.internet.AddressException;
import org.slipway.mail.internal.route.DeliveryException.Meaning;

/**
 * Reads what a mail server answered. Only its codes are told on: its words often repeat addresses. A refusal of the
 * recipient or the content by 5yz is for good (RFC 5321, 4.2.1); a refusal of us, the sender, is the operator's to mend.
 */
final class SmtpAnswer {

    private static final int CLOSING = 421;
    private static final Pattern ENHANCED_CODE = Pattern.compile("\\b[45]\\.\\d{1,3}\\.\\d{1,3}\\b");

    private SmtpAnswer() {}

    static DeliveryException routeDown(MessagingException e) {
        String told = e instanceof AuthenticationFailedException ? "the sign-in was refused" : innermost(e);
        return new DeliveryException(Meaning.ROUTE_DOWN, "mail server: " + told, e);
    }

    /**
     * Of a mail that did not go through.
     *
     * @param sent whether its content was written to the last byte: without an answer to that, it may have been taken
     */
    static DeliveryException refusal(MessagingException e, boolean sent) {
        return sent && !answered(e)
                ? new DeliveryException(Meaning.UNKNOWN, "mail server: it gave no answer to a mail that was sent", e)
                : refusal(e);
    }

    private static boolean answered(MessagingException e) {
        return find(e, SMTPSendFailedException.class)
                .filter(failed -> failed.getReturnCode() > 0)
                .isPresent();
    }

    private static DeliveryException refusal(MessagingException e) {
        if (find(e, AddressException.class).isPresent()) {
            return new DeliveryException(Meaning.REFUSED, "the recipient's address can't be used", e);
        }
        Optional<SMTPAddressFailedException> recipient = find(e, SMTPAddressFailedException.class);
        if (recipient.isPresent()) {
            return refusal("recipient", recipient.get().getReturnCode(), recipient.get());
        }
        if (find(e, SMTPSenderFailedException.class).isPresent()) {
            return new DeliveryException(Meaning.ROUTE_DOWN, "mail server: the sender was refused" + enhanced(e), e);
        }
        Optional<SMTPSendFailedException> mail = find(e, SMTPSendFailedException.class);
        if (mail.isPresent() && !String.valueOf(mail.get().getCommand()).startsWith("MAIL")) {
            return refusal("mail", mail.get().getReturnCode(), mail.get());
        }
        return routeDown(e);
    }

    private static DeliveryException refusal(String what, int code, MessagingException e) {
        String told = "mail server: the " + what + " was refused with " + code + enhanced(e);
        if (code == CLOSING || code < 400) {
            return new DeliveryException(Meaning.ROUTE_DOWN, told, e);
        }
        return new DeliveryException(code < 500 ? Meaning.REFUSED_FOR_NOW : Meaning.REFUSED, told, e);
    }

    private static String enhanced(MessagingException e) {
        Matcher code = ENHANCED_CODE.matcher(String.valueOf(e.getMessage()));
        return code.find() ? " " + code.group() : "";
    }

    /** The reason below all wrapping: an I/O error in its own words, anything else by its kind. */
    private static String innermost(MessagingException e) {
        Throwable inner = e;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner instanceof IOException
                ? inner.toString()
                : inner.getClass().getSimpleName() + enhanced(e);
    }

    private static <T extends Exception> Optional<T> find(MessagingException e, Class<T> kind) {
        Exception next = e;
        while (next != null) {
            if (kind.isInstance(next)) {
                return Optional.of(kind.cast(next));
            }
            next = next instanceof MessagingException wrapper ? wrapper.getNextException() : null;
        }
        return Optional.empty();
    }
}
