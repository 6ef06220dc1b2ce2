// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal.route;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import javax.mail.MessagingException;
import javax.mail.internet.AddressException;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeUtility;
import org.slipway.spi.mail.Letter;
import org.slipway.spi.mail.MailId;

/**
 * Writes a letter as an Internet message (RFC 5322, RFC 2045): {@code multipart/alternative} of plain text and HTML.
 * The bytes are made here and not by {@code javax.activation}, whose handlers are found by class loader luck in OSGi.
 * Texts stay readable as they are (7bit or 8bit) wherever the route and the length of their lines allow.
 */
public final class MailMessage {

    /** RFC 5322, 2.1.1: 998 characters at most, without CR LF. */
    private static final int LINE_LIMIT = 998;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final String from;
    private final Clock clock;

    /** @param from the address that mails come from */
    public MailMessage(String from, Clock clock) {
        this.from = from;
        this.clock = clock;
    }

    /**
     * Writes the message.
     *
     * @param id stays the same when the mail is sent again
     * @throws AddressException if the recipient's address can't be one
     */
    public byte[] write(Letter letter, MailId id, boolean eightBit) throws AddressException {
        String boundary = "=_slipway_" + digest(letter.content().html());
        StringBuilder message = new StringBuilder(head(letter, id));
        line(message, "Content-Type", "multipart/alternative;\r\n boundary=\"" + boundary + "\"");
        message.append("\r\n");
        part(message, boundary, "plain", letter.content().text(), eightBit);
        part(message, boundary, "html", letter.content().html(), eightBit);
        message.append("--").append(boundary).append("--\r\n");
        return message.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private String head(Letter letter, MailId id) throws AddressException {
        StringBuilder head = new StringBuilder();
        line(head, "Message-ID", messageId(id));
        line(head, "Date", DATE.format(clock.instant()));
        line(head, "From", sender(letter.senderName()));
        if (!letter.replyTo().isEmpty()) {
            replyTo(head, letter.replyTo());
        }
        line(head, "To", MailAddress.parse(letter.recipient()).getAddress());
        line(head, "Subject", encoded(letter.content().subject(), "Subject: ".length()));
        line(head, "Auto-Submitted", "auto-generated");
        line(head, "MIME-Version", "1.0");
        return head.toString();
    }

    private static void replyTo(StringBuilder head, String address) {
        try {
            line(head, "Reply-To", MailAddress.parse(address).getAddress());
        } catch (AddressException e) {
            // the host's address of the supplier is no address: answers go to the sender
            return;
        }
    }

    private static void line(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }

    private String messageId(MailId id) {
        String domain = from.substring(from.lastIndexOf('@') + 1);
        return "<slipway." + id.row() + "." + digest(id.subject()) + "@" + domain + ">";
    }

    private String sender(String name) throws AddressException {
        InternetAddress address = MailAddress.parse(from);
        try {
            address.setPersonal(visible(name), "UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
        return MimeUtility.fold("From: ".length(), address.toString());
    }

    private static String encoded(String text, int used) {
        try {
            return MimeUtility.fold(used, MimeUtility.encodeText(visible(text), "UTF-8", null));
        } catch (UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No line break gets from a name or number into a header. */
    private static String visible(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static void part(StringBuilder message, String boundary, String type, String text, boolean eightBit) {
        String body = LineEnds.crlf(text);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String encoding = encoding(bytes, eightBit);
        message.append("--").append(boundary).append("\r\n");
        line(message, "Content-Type", "text/" + type + "; charset=UTF-8");
        line(message, "Content-Transfer-Encoding", encoding);
        message.append("\r\n");
        byte[] written = encoding.equals("quoted-printable") ? quotedPrintable(bytes) : bytes;
        message.append(new String(written, StandardCharsets.ISO_8859_1)).append("\r\n");
    }

    private static String encoding(byte[] bytes, boolean eightBit) {
        boolean ascii = true;
        int length = 0;
        for (byte b : bytes) {
            ascii &= b >= 0;
            length = b == '\n' ? 0 : length + 1;
            if (length > LINE_LIMIT) {
                return "quoted-printable";
            }
        }
        if (ascii) {
            return "7bit";
        }
        return eightBit ? "8bit" : "quoted-printable";
    }

    private static byte[] quotedPrintable(byte[] bytes) {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        try (OutputStream encoder = MimeUtility.encode(encoded, "quoted-printable")) {
            encoder.write(bytes);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("quoted-printable is built in", e);
        }
        return encoded.toByteArray();
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every JDK", e);
        }
    }
}
