// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;

/** A real SMTP server and what it received. It can be switched off and on. */
public final class Mailbox {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port;
    private final List<Mail> before = new ArrayList<>();
    private GreenMail server;

    /** Each is taken apart once, however often somebody looks for one among hundreds. */
    private final Map<MimeMessage, Mail> read = Collections.synchronizedMap(new IdentityHashMap<>());

    /** A server on a free port. */
    public static Mailbox open() {
        return new Mailbox(FreePort.free());
    }

    private Mailbox(int port) {
        this.port = port;
        switchOn();
    }

    /** Starts the server again. */
    public void switchOn() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    /** Stops the server; what it received stays readable. */
    public void switchOff() {
        before.addAll(received());
        server.stop();
        server = null;
    }

    /** The newest mail of which that is true, waited for. */
    public Mail await(String what, Predicate<Mail> wanted) {
        return Awaitility.await("mail: " + what).atMost(PATIENCE).until(() -> newest(wanted), mail -> mail != null);
    }

    /** All mails of which that is true now. */
    public List<Mail> all(Predicate<Mail> wanted) {
        List<Mail> mails = new ArrayList<>(before);
        mails.addAll(received());
        return mails.stream().filter(wanted).toList();
    }

    private Mail newest(Predicate<Mail> wanted) {
        List<Mail> mails = all(wanted);
        return mails.isEmpty() ? null : mails.get(mails.size() - 1);
    }

    private List<Mail> received() {
        return server == null
                ? List.of()
                : Arrays.stream(server.getReceivedMessages())
                        .map(message -> read.computeIfAbsent(message, Mailbox::read))
                        .toList();
    }

    /** A mail that was put into a folder. */
    public static Mail read(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return read(new MimeMessage(null, bytes));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    private static Mail read(MimeMessage message) {
        try {
            String to = message.getAllRecipients()[0].toString();
            return new Mail(to, message.getSubject(), part(message, "text/plain"), part(message, "text/html"));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(Part part, String type) throws MessagingException {
        try {
            if (part.isMimeType(type)) {
                return (String) part.getContent();
            }
            StringBuilder found = new StringBuilder();
            if (part.isMimeType("multipart/*")) {
                Multipart parts = (Multipart) part.getContent();
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart inner = parts.getBodyPart(i);
                    found.append(part(inner, type));
                }
            }
            return found.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** Stops it for good. */
    public void close() {
        if (server != null) {
            server.stop();
        }
    }

    /** A mail as its reader sees it. */
    public record Mail(String to, String subject, String text, String html) {

        /** Whether it is the notification of an invoice; news of a slip may invite to pay too. */
        public boolean invites() {
            return subject.startsWith("Invoice ")
                    && !Jsoup.parse(html)
                            .select("a:containsOwn(Review and Pay)")
                            .isEmpty();
        }

        /** Where Review and Pay leads to. */
        public URI reviewAndPay() {
            return URI.create(
                    Jsoup.parse(html).select("a:containsOwn(Review and Pay)").attr("href"));
        }

        /** Whether a word is in the subject or the text. */
        public boolean mentions(String word) {
            return (subject + " " + text).contains(word);
        }
    }
}
