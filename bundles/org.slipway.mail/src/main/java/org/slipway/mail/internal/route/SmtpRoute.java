// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal.route;

import com.sun.mail.smtp.SMTPTransport;
import java.io.IOException;
import java.util.Properties;
import javax.mail.Address;
import javax.mail.MessagingException;
import javax.mail.Session;
import org.slipway.mail.internal.route.DeliveryException.Meaning;
import org.slipway.mail.internal.route.SmtpSettings.StartTls;

/** Hands mails to a mail server by SMTP (RFC 5321), one connection a mail. */
public final class SmtpRoute implements MailRoute {

    private final SmtpSettings settings;
    private final Session session;

    public SmtpRoute(SmtpSettings settings) {
        this(settings, new Properties());
    }

    /** @param more properties of the mail session, such as a trust manager of tests */
    SmtpRoute(SmtpSettings settings, Properties more) {
        this.settings = settings;
        Properties properties = properties(settings);
        properties.putAll(more);
        session = Session.getInstance(properties);
    }

    private static Properties properties(SmtpSettings settings) {
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", settings.timeouts().connectMillis());
        properties.put("mail.smtp.timeout", settings.timeouts().readMillis());
        properties.put("mail.smtp.writetimeout", settings.timeouts().writeMillis());
        properties.put("mail.smtp.starttls.enable", settings.startTls() != StartTls.NONE);
        properties.put("mail.smtp.starttls.required", settings.needsTls());
        properties.put("mail.smtp.ssl.checkserveridentity", true);
        properties.put("mail.smtp.auth", settings.signsIn());
        return properties;
    }

    @Override
    public MailRoute.Connection connect() throws DeliveryException {
        try {
            SMTPTransport transport = (SMTPTransport) session.getTransport("smtp");
            String host = settings.server().host();
            int port = settings.server().port();
            if (settings.signsIn()) {
                transport.connect(
                        host,
                        port,
                        settings.account().user(),
                        settings.account().currentPassword());
            } else {
                transport.connect(host, port, null, null);
            }
            return new SmtpConnection(transport);
        } catch (IOException e) {
            String told = "the password file can't be read: " + e.getClass().getSimpleName();
            throw new DeliveryException(Meaning.ROUTE_DOWN, told, e);
        } catch (MessagingException e) {
            throw SmtpAnswer.routeDown(e);
        }
    }

    private final class SmtpConnection implements MailRoute.Connection {

        private final SMTPTransport transport;

        SmtpConnection(SMTPTransport transport) {
            this.transport = transport;
        }

        @Override
        public boolean eightBit() {
            return transport.supportsExtension("8BITMIME");
        }

        @Override
        public void send(String recipient, byte[] content) throws DeliveryException {
            try {
                SentMessage message = new SentMessage(session, content);
                if (eightBit()) {
                    message.setMailExtension("BODY=8BITMIME");
                }
                send(message, MailAddress.parse(recipient));
            } catch (MessagingException e) {
                throw SmtpAnswer.refusal(e, false);
            }
        }

        private void send(SentMessage message, Address recipient) throws DeliveryException {
            try {
                transport.sendMessage(message, new Address[] {recipient});
            } catch (MessagingException e) {
                throw SmtpAnswer.refusal(e, message.written());
            }
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                // the mail is sent or refused by now: how the farewell went changes nothing
                return;
            }
        }
    }
}
