// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.InvoiceBuilder.invoice;
import static org.slipway.testkit.SlipBuilder.slip;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import javax.mail.Multipart;
import javax.mail.Session;
import javax.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.InvoiceRef;
import org.slipway.mail.internal.route.DeliveryException.Meaning;
import org.slipway.mail.internal.route.MailRoute;
import org.slipway.mail.internal.route.SmtpRoute;
import org.slipway.mail.internal.route.SmtpSettings;
import org.slipway.mail.internal.route.SmtpSettings.Account;
import org.slipway.mail.internal.route.SmtpSettings.Server;
import org.slipway.mail.internal.route.SmtpSettings.StartTls;
import org.slipway.mail.internal.route.SmtpSettings.Timeouts;
import org.slipway.spi.outbox.Outbox.Depth;
import org.slipway.spi.outbox.OutboxWorker;
import org.slipway.spi.outbox.Work.InvoiceMail;
import org.slipway.spi.outbox.Work.SendMail;
import org.slipway.testkit.Suppliers;

final class PostmanTest {

    private static final InvoiceMail MAIL =
            new InvoiceMail(new InvoiceRef(Suppliers.TALA.id(), "1001"), "payables@narra.example");

    private final MailWorld world = MailWorld.with(invoice().build());
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
    void shouldSendEachMailOnce_whenServerTakesIt() throws Exception {
        // given
        world.queue(MAIL);
        world.store(slip().build());
        OutboxWorker<SendMail> worker = world.worker(route());

        // when
        worker.drain();
        worker.drain();

        // then
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(world.database.outbox().depth(SendMail.class)).isEqualTo(new Depth(0, 0));
        MimeMessage invoice = received(0);
        Multipart parts = (Multipart) invoice.getContent();
        assertThat(invoice.getSubject()).isEqualTo("Invoice INV-1001 from Tala Trading Corporation");
        assertThat(invoice.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains("Outstanding balance: ₱11,200.00")
                .contains("https://pay.example/portal/l/selector1.SSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSS\r\n");
        assertThat(parts.getBodyPart(1).getContent().toString()).contains(">Review and Pay</a>");
    }

    @Test
    void shouldSignIn_whenServerWantsIt() {
        // given
        server.setUser("billing@slipway.example", "billing", "opensesame");
        world.queue(MAIL);

        // when
        world.worker(route(new Account("billing", Optional.empty(), "opensesame")))
                .drain();

        // then
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void shouldSendAfterAll_whenServerWasDownForLong() {
        // given
        world.queue(MAIL);
        OutboxWorker<SendMail> worker = world.worker(route());
        server.stop();
        for (int attempt = 0; attempt < 10; attempt++) {
            worker.drain();
            world.clock.advance(Duration.ofHours(1));
        }
        assertThat(world.database.outbox().depth(SendMail.class)).isEqualTo(new Depth(1, 0));
        assertThat(world.recipients).as("links made while the server was down").isEmpty();

        // when
        server.start();
        world.worker(route()).drain();

        // then
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(world.database.outbox().depth(SendMail.class)).isEqualTo(new Depth(0, 0));
    }

    @Test
    void shouldKeepTheMessageIdAndMakeANewLink_whenMailIsTriedAgain() {
        // given
        world.queue(MAIL);
        RecordingRoute route = new RecordingRoute(Meaning.REFUSED_FOR_NOW, 1);
        OutboxWorker<SendMail> worker = world.worker(route);

        // when
        worker.drain();
        world.clock.advance(Duration.ofHours(1));
        worker.drain();

        // then
        assertThat(route.messages).hasSize(2);
        assertThat(messageId(route.messages.get(0))).isEqualTo(messageId(route.messages.get(1)));
        assertThat(route.messages.get(0)).contains("/selector1.");
        assertThat(route.messages.get(1)).contains("/selector2.");
    }

    @Test
    void shouldSetTheMailAside_whenServerRefusesItForGood() {
        // given
        world.queue(MAIL);

        // when
        world.worker(new RecordingRoute(Meaning.REFUSED, 1)).drain();

        // then
        assertThat(world.database.outbox().depth(SendMail.class)).isEqualTo(new Depth(0, 1));
    }

    @Test
    void shouldSetTheMailAside_whenServerRefusesItThreeTimes() {
        // given
        world.queue(MAIL);
        RecordingRoute route = new RecordingRoute(Meaning.REFUSED_FOR_NOW, 99);
        OutboxWorker<SendMail> worker = world.worker(route);

        // when
        for (int attempt = 0; attempt < 5; attempt++) {
            worker.drain();
            world.clock.advance(Duration.ofHours(1));
        }

        // then
        assertThat(route.messages).hasSize(3);
        assertThat(world.database.outbox().depth(SendMail.class)).isEqualTo(new Depth(0, 1));
    }

    @Test
    void shouldSetTheMailAside_whenAddressCanNotBeOne() {
        // given
        world.queue(new InvoiceMail(MAIL.invoice(), "payables@narra.example\r\nBcc: spy@example.com"));

        // when
        world.worker(route()).drain();

        // then
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(world.database.outbox().depth(SendMail.class)).isEqualTo(new Depth(0, 1));
    }

    @Test
    void shouldWait_whenHostDoesNotAnswer() {
        // given
        world.queue(MAIL);
        world.ledger.outOfReach(true);
        OutboxWorker<SendMail> worker = world.worker(route());
        worker.drain();
        assertThat(server.getReceivedMessages()).isEmpty();

        // when
        world.ledger.outOfReach(false);
        world.clock.advance(Duration.ofMinutes(1));
        worker.drain();

        // then
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    /** Read by our own mail library: two of them on one class path mix their handlers up. */
    private MimeMessage received(int index) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        server.getReceivedMessages()[index].writeTo(bytes);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes.toByteArray()));
    }

    private MailRoute route() {
        return route(new Account("", Optional.empty(), ""));
    }

    private MailRoute route(Account account) {
        int port = server.getSmtp().getPort();
        Server address = new Server("localhost", port);
        return new SmtpRoute(new SmtpSettings(address, StartTls.NONE, account, new Timeouts(5_000, 5_000, 5_000)));
    }

    private static String messageId(String message) {
        return message.lines()
                .filter(line -> line.startsWith("Message-ID: "))
                .findFirst()
                .orElseThrow();
    }
}
