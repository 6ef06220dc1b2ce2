// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import javax.mail.Message.RecipientType;
import javax.mail.Multipart;
import javax.mail.Session;
import javax.mail.internet.AddressException;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.spi.mail.Letter;
import org.slipway.spi.mail.MailId;
import org.slipway.testkit.MutableClock;

final class MailMessageTest {

    private static final String LINK =
            "https://pay.example/portal/l/AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB";
    private static final MailId ID = new MailId(7, "invoice mabini/1");

    private final MailMessage writer =
            new MailMessage("billing@slipway.example", MutableClock.at("2026-11-23T11:45:00Z"));

    @Test
    void shouldWriteReadableLines_whenRouteTakesEightBit() throws Exception {
        // given
        Letter letter = letter("Mabini Traders", "Invoice 1", "Owed: ₱12,345.00\n" + LINK + "\n");

        // when
        String message = new String(writer.write(letter, ID, true), StandardCharsets.UTF_8);

        // then
        assertThat(message.split("\r\n"))
                .contains(
                        "Date: Mon, 23 Nov 2026 11:45:00 +0000",
                        "From: Mabini Traders <billing@slipway.example>",
                        "Reply-To: accounts@mabini.example",
                        "To: juan@example.com",
                        "Subject: Invoice 1",
                        "Auto-Submitted: auto-generated",
                        "MIME-Version: 1.0",
                        "Content-Transfer-Encoding: 8bit",
                        "Owed: ₱12,345.00",
                        LINK);
        assertThat(message.replace("\r\n", "")).doesNotContain("\r", "\n");
    }

    @Test
    void shouldReadBackTheSame_whenRouteTakesSevenBitOnly() throws Exception {
        // given
        Letter letter = letter("Ñandú", "Halaga ₱1", "Owed: ₱12,345.00\r\n" + LINK);

        // when
        byte[] message = writer.write(letter, ID, false);

        // then
        assertThat(new String(message, StandardCharsets.ISO_8859_1)).matches("\\p{ASCII}+");
        MimeMessage read = read(message);
        Multipart parts = (Multipart) read.getContent();
        assertThat(read.getSubject()).isEqualTo("Halaga ₱1");
        assertThat(((InternetAddress) read.getFrom()[0]).getPersonal()).isEqualTo("Ñandú");
        assertThat(read.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(0).getContent().toString().strip()).isEqualTo("Owed: ₱12,345.00\r\n" + LINK);
        assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContent().toString().strip()).isEqualTo("<p>html</p>");
    }

    @Test
    void shouldKeepLinesShort_whenTextHasALineThatNoServerTakes() throws Exception {
        // given
        String endless = "x".repeat(1_200);

        // when
        byte[] message = writer.write(letter("A", "S", endless), ID, true);

        // then
        assertThat(new String(message, StandardCharsets.UTF_8).lines()).allMatch(line -> line.length() <= 998);
        Multipart parts = (Multipart) read(message).getContent();
        assertThat(parts.getBodyPart(0).getContent().toString().strip()).isEqualTo(endless);
    }

    @Test
    void shouldLetNoHeaderIn_whenNameAndSubjectHoldLineBreaks() throws Exception {
        // given
        Letter letter = letter("Evil\r\nBcc: spy@example.com", "Pay\r\n\r\nnow\nX-Evil: 1", "text");

        // when
        byte[] bytes = writer.write(letter, ID, true);

        // then
        assertThat(new String(bytes, StandardCharsets.UTF_8).split("\r\n")).contains("Subject: Pay now X-Evil: 1");
        MimeMessage message = read(bytes);
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getHeader("X-Evil")).isNull();
        assertThat(message.getSubject()).isEqualTo("Pay now X-Evil: 1");
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("Evil Bcc: spy@example.com");
        assertThat(message.getRecipients(RecipientType.TO)).hasSize(1);
        assertThat(message.getAllRecipients()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "juan@example.com\r\nBcc: spy@example.com",
                "juan@example.com, spy@example.com",
                "Juan <juan@example.com>",
                "juan",
                "juan@",
                "@example.com",
                "juán@example.com",
                ""
            })
    void shouldRefuse_whenRecipientIsNotOneAddress(String recipient) {
        // given
        Letter letter = new Letter(recipient, "A", "", new Letter.Content("S", "t", "h"));

        // when // then
        assertThatThrownBy(() -> writer.write(letter, ID, true))
                .isInstanceOf(AddressException.class)
                .hasMessage("not an e-mail address");
    }

    @Test
    void shouldLeaveReplyToOut_whenSupplierHasNoUsableAddress() throws Exception {
        // given
        Letter letter =
                new Letter("juan@example.com", "A", "no address\r\nX-Evil: 1", new Letter.Content("S", "t", "h"));

        // when
        MimeMessage message = read(writer.write(letter, ID, true));

        // then
        assertThat(message.getHeader("Reply-To")).isNull();
        assertThat(message.getHeader("X-Evil")).isNull();
    }

    @Test
    void shouldKeepMessageId_whenSentAgainWithAnotherLink() throws Exception {
        // given
        MailMessage later = new MailMessage("billing@slipway.example", MutableClock.at("2026-11-24T00:00:00Z"));
        MailId other = new MailId(8, "invoice mabini/1");

        // when
        String first = messageId(writer, letter("A", "S", LINK), ID);
        String again = messageId(later, letter("A", "S", LINK + "x"), ID);
        String next = messageId(writer, letter("A", "S", LINK), other);

        // then
        assertThat(first).matches("<slipway\\.7\\.[0-9a-f]{24}@slipway\\.example>");
        assertThat(again).isEqualTo(first);
        assertThat(next).isNotEqualTo(first);
    }

    private static String messageId(MailMessage message, Letter letter, MailId id) throws Exception {
        return read(message.write(letter, id, true)).getMessageID();
    }

    private static Letter letter(String sender, String subject, String text) {
        Letter.Content content = new Letter.Content(subject, text, "<p>html</p>");
        return new Letter("juan@example.com", sender, "accounts@mabini.example", content);
    }

    private static MimeMessage read(byte[] message) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
    }
}
