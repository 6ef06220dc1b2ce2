// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import javax.mail.Multipart;
import javax.mail.Session;
import javax.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.Outcome;
import org.slipway.spi.mail.MailAnswer;
import org.slipway.spi.mail.MailTransport;
import org.slipway.testkit.SettingsTrial;

/** The transport against a mail server. */
final class MailServerTest {

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void shouldSendTextAndHtml_whenServerTakesIt() throws Exception {
        // when
        MailAnswer answer = Letters.send(transport(Map.of()));

        // then
        assertThat(answer).isEqualTo(new MailAnswer.Sent());
        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = received();
        Multipart parts = (Multipart) mail.getContent();
        assertThat(mail.getSubject()).isEqualTo("Invoice INV-1001");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("Outstanding balance: ₱11,200.00");
        assertThat(parts.getBodyPart(1).getContent().toString()).contains("<p>Review and Pay</p>");
    }

    @Test
    void shouldSignIn_whenServerWantsIt() {
        // given
        server.setUser("billing@slipway.example", "billing", "opensesame");

        // when
        MailAnswer answer = Letters.send(transport(Map.of("user", "billing", "password", "opensesame")));

        // then
        assertThat(answer).isEqualTo(new MailAnswer.Sent());
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void shouldHaveNoWay_whenServerIsDown() {
        // given
        ConfiguredTransport transport = transport(Map.of());
        server.stop();

        // when
        Outcome<MailTransport.Connection, String> way = transport.connect();

        // then
        assertThat(way.<String>fold(open -> "open", cause -> cause)).contains("Connection refused");
    }

    /** Read by our own mail library: two of them on one class path mix their handlers up. */
    private MimeMessage received() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        server.getReceivedMessages()[0].writeTo(bytes);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes.toByteArray()));
    }

    private ConfiguredTransport transport(Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(more);
        values.put("host", "localhost");
        values.put("port", server.getSmtp().getPort());
        values.put("startTls", "none");
        values.put("from", "billing@slipway.example");
        return new ConfiguredTransport(
                SettingsTrial.good(MailSettings::new, values).settings());
    }
}
